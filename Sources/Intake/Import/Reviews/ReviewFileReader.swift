import Foundation
import ReviewFeeds

/// Reads a file of reviews of any kind, review by review.
struct ReviewFileReader {
    /// What comes next in the file.
    enum Entry {
        case review(ReviewFields)
        case rejected(line: Int, RecordRejection)
        case deletion
    }

    // One of the two. A table taken out of an enumeration would be copied with its buffers for each row.
    private let feed: ProductReviewFeedReader?
    private var table: TableReader<ReviewColumn>?

    init(_ file: URL, format: ImportFormat?, mapping: ColumnMapping) throws(ImportError) {
        let format = if let format { format } else { try ImportFormat(of: file) }
        let source = try ImportError.reading { () throws(FeedReadingError) in try ByteSource.file(file) }
        switch format {
        case .xml:
            feed = try ImportError.reading { () throws(FeedReadingError) in try ProductReviewFeedReader(source) }
            table = nil
        case .delimited: (feed, table) = (nil, try TableReader(delimited: source, mapping: mapping))
        case .jsonLines: (feed, table) = (nil, TableReader(jsonLines: source, mapping: mapping))
        }
    }

    /// The next entry, or nil at the end.
    mutating func next() throws(ImportError) -> Entry? {
        do {
            if let entry = try feed?.next() { return Self.entry(entry) }
            guard let next = try table?.next() else { return nil }
            switch next.row {
            case .success(let row): return .review(ReviewFields(row))
            case .failure(let rejection): return .rejected(line: next.line, rejection)
            }
        } catch {
            throw .reading(error)
        }
    }

    private static func entry(_ entry: FeedEntry) -> Entry {
        switch entry {
        case .deletion: .deletion
        case .review(let fields) where fields.products.isEmpty:
            // Taken over, it would pass for a review of the shop.
            .rejected(line: fields.line, RecordRejection(rule: "product-missing", "names no product"))
        case .review(let fields): .review(fields)
        }
    }
}
