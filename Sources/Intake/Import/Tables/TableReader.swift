import Diagnostics
import ReviewFeeds

/// Reads rows of any kind of table by the columns we know.
struct TableReader<Column: TableColumn> {
    private let mapping: ColumnMapping
    // One of the two. A reader taken out of an enumeration would be copied with its buffers for each row.
    private var delimited: DelimitedReader?
    private var jsonLines: JSONLinesReader?
    /// What stands in each position of a delimited file; nil where we do not know the column.
    private var header: [Column?] = []

    /// Prepares to read a delimited file, and reads its header.
    init(delimited source: ByteSource, mapping: ColumnMapping) throws(ImportError) {
        self.mapping = mapping
        var reader = DelimitedReader(source)
        let first: DelimitedRecord?
        do { first = try reader.next() } catch { throw .reading(error) }
        guard let first, case .success(let names) = first.fields else { throw .noHeader(file: source.name) }
        header = names.map { Column(rawValue: mapping.ours($0)) }
        delimited = reader
        let missing = Column.required.filter { !header.contains($0) }
        if let column = missing.first {
            let nearest = nearestName(to: column.rawValue, among: names)
            throw .missingColumn(file: source.name, column: column.rawValue, nearest: nearest, found: names)
        }
    }

    /// Prepares to read newline-delimited JSON.
    init(jsonLines source: ByteSource, mapping: ColumnMapping) {
        self.mapping = mapping
        jsonLines = JSONLinesReader(source)
    }

    /// The next row, or why it cannot be understood; nil at the end.
    mutating func next() throws(FeedReadingError) -> (line: Int, row: Result<TableRow<Column>, RecordRejection>)? {
        if let record = try delimited?.next() {
            return (record.line, record.fields.flatMap { row($0, line: record.line) })
        }
        if let record = try jsonLines?.next() {
            return (record.line, record.members.map { row($0, line: record.line) })
        }
        return nil
    }

    private func row(_ fields: [String], line: Int) -> Result<TableRow<Column>, RecordRejection> {
        guard fields.count <= header.count || fields[header.count...].allSatisfy(\.isEmpty) else {
            let message = "has \(fields.count) fields, but the header has \(header.count); a delimiter may need quotes"
            return .failure(RecordRejection(rule: "field-count", message))
        }
        var row = TableRow<Column>(line: line)
        for (column, field) in zip(header, fields) {
            if let column { row.add([field], to: column) }
        }
        return .success(row)
    }

    private func row(_ members: [String: JSONMember], line: Int) -> TableRow<Column> {
        var row = TableRow<Column>(line: line)
        // In the order of their names, so that two that are mapped to one column come out the same every time.
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            if let column = Column(rawValue: mapping.ours(name)) { row.add(member.texts, to: column) }
        }
        return row
    }
}
