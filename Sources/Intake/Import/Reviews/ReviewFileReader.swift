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

    private enum Rows {
        case feed(ProductReviewFeedReader)
        case table(TableReader<ReviewColumn>)
    }

    private var rows: Rows

    init(_ file: URL, format: ImportFormat?, mapping: ColumnMapping) throws(ImportError) {
        let format = if let format { format } else { try ImportFormat(of: file) }
        let source = try ImportError.reading { () throws(FeedReadingError) in try ByteSource.file(file) }
        switch format {
        case .xml:
            rows = try ImportError.reading { () throws(FeedReadingError) in .feed(try ProductReviewFeedReader(source)) }
        case .delimited: rows = .table(try TableReader(delimited: source, mapping: mapping))
        case .jsonLines: rows = .table(TableReader(jsonLines: source, mapping: mapping))
        }
    }

    /// The next entry, or nil at the end.
    mutating func next() throws(ImportError) -> Entry? {
        do {
            switch rows {
            case .feed(let reader): return try reader.next().map(Self.entry)
            case .table(var reader):
                let next = try reader.next()
                rows = .table(reader)
                guard let next else { return nil }
                switch next.row {
                case .success(let row): return .review(ReviewFields(row))
                case .failure(let rejection): return .rejected(line: next.line, rejection)
                }
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
