import Foundation
import ReviewFeeds

/// Reads a catalogue of any kind, product by product.
struct CatalogueFileReader {
    private enum Rows {
        case feed(ProductFeedReader)
        case table(TableReader<CatalogueColumn>)
    }

    private var rows: Rows

    init(_ file: URL, format: ImportFormat?, mapping: ColumnMapping) throws(ImportError) {
        let format = if let format { format } else { try ImportFormat(of: file) }
        let source = try ImportError.reading { () throws(FeedReadingError) in try ByteSource.file(file) }
        switch format {
        case .xml:
            rows = try ImportError.reading { () throws(FeedReadingError) in
                .feed(try ProductFeedReader(source, mapping: mapping))
            }
        case .delimited: rows = .table(try TableReader(delimited: source, mapping: mapping))
        case .jsonLines: rows = .table(TableReader(jsonLines: source, mapping: mapping))
        }
    }

    /// The next row, or why it cannot be understood; nil at the end.
    mutating func next() throws(ImportError) -> (line: Int, row: Result<TableRow<CatalogueColumn>, RecordRejection>)? {
        do {
            switch rows {
            case .feed(let reader): return try reader.next().map { ($0.line, .success($0)) }
            case .table(var reader):
                let next = try reader.next()
                rows = .table(reader)
                return next
            }
        } catch {
            throw .reading(error)
        }
    }
}
