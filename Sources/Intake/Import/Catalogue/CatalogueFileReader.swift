import Foundation
import ReviewFeeds

/// Reads a catalogue of any kind, product by product.
struct CatalogueFileReader {
    // One of the three. One taken out of an enumeration would be copied with its buffers for each row.
    private var productFeed: ProductFeedReader?
    private var reviewFeed: ReviewFeedProducts?
    private var table: TableReader<CatalogueColumn>?

    init(_ file: URL, format: ImportFormat?, mapping: ColumnMapping) throws(ImportError) {
        let format = if let format { format } else { try ImportFormat(of: file) }
        let source = try ImportError.reading { () throws(FeedReadingError) in try ByteSource.file(file) }
        switch format {
        case .xml where try Self.isReviewFeed(file):
            reviewFeed = try ImportError.reading { () throws(FeedReadingError) in try ReviewFeedProducts(source) }
        case .xml:
            productFeed = try ImportError.reading { () throws(FeedReadingError) in
                try ProductFeedReader(source, mapping: mapping)
            }
        case .delimited: table = try TableReader(delimited: source, mapping: mapping)
        case .jsonLines: table = TableReader(jsonLines: source, mapping: mapping)
        }
    }

    /// The next product, or why its row cannot be understood; nil at the end.
    mutating func next() throws(ImportError) -> (line: Int, product: Result<ImportedProduct, RecordRejection>)? {
        do {
            if let row = try productFeed?.next() { return (row.line, Self.product(row)) }
            if let next = try reviewFeed?.next() {
                let rejection = RecordRejection(rule: "id-missing", "has neither a number nor an address")
                return (next.line, next.fields.interpreted().map { .success($0) } ?? .failure(rejection))
            }
            return try table?.next().map { next in (next.line, next.row.flatMap(Self.product)) }
        } catch {
            throw .reading(error)
        }
    }

    private static func product(_ row: TableRow<CatalogueColumn>) -> Result<ImportedProduct, RecordRejection> {
        Result { () throws(RecordRejection) in try ImportedProduct(row) }
    }

    /// Whether the outermost element is that of a review feed; Atom has one of the same name, in a namespace.
    private static func isReviewFeed(_ file: URL) throws(ImportError) -> Bool {
        try ImportError.reading { () throws(FeedReadingError) in
            let reader = try XMLPullReader(.file(file))
            guard try reader.next() != nil else { return false }
            return reader.name.local == "feed" && reader.name.namespace == nil
        }
    }
}
