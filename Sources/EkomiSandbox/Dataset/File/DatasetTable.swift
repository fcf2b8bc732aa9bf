/// The rows of a table: comma- or tab-separated values with a header row, or newline-delimited JSON.
struct DatasetTable {
    /// How a table is written.
    enum Format: Sendable {
        case separated(by: UInt8)
        case jsonLines

        /// The format by a file's name, or else by how it begins.
        init(fileName: String, bytes: [UInt8]) {
            let name = fileName.lowercased()
            if name.hasSuffix(".tsv") || name.hasSuffix(".tab") {
                self = .separated(by: 0x09)
            } else if name.hasSuffix(".csv") {
                self = .separated(by: UInt8(ascii: ","))
            } else if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") || bytes.first == UInt8(ascii: "{") {
                self = .jsonLines
            } else {
                self = .separated(by: UInt8(ascii: ","))
            }
        }
    }

    /// A row by the names of its columns, and the line it begins on.
    struct Row {
        let line: Int
        let values: [String: String]
        /// Why the line is no row; nil if it is one.
        var problem: String?
    }

    /// The names of the columns; nil if no row tells.
    let columns: [String]?
    let rows: [Row]

    /// Takes a file apart; `renamed` are our names by theirs.
    init(_ bytes: [UInt8], format: Format, renamed: [String: String]) {
        // A byte order mark is no part of the first name.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let read: [Row] =
            switch format {
            case .separated(let separator): Self.separated(bytes, by: separator)
            case .jsonLines: Self.jsonLines(bytes)
            }
        rows = read.map { row in
            let values = row.values.map { (renamed[$0.key] ?? $0.key, $0.value) }
            return Row(line: row.line, values: Dictionary(values) { $1 }, problem: row.problem)
        }
        // A row that is too long has its names all the same.
        columns = rows.first { !$0.values.isEmpty }?.values.keys.sorted()
    }

    private static func jsonLines(_ bytes: [UInt8]) -> [Row] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .compactMap { place, line in
                guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { return nil }
                guard let members = JSONValue(parsing: Array(line))?.members else {
                    return Row(line: place + 1, values: [:], problem: "it is no JSON object")
                }
                return Row(line: place + 1, values: Dictionary(members.map { ($0.key, $0.value.cell) }) { $1 })
            }
    }

    private static func separated(_ bytes: [UInt8], by separator: UInt8) -> [Row] {
        var records = SeparatedRecords(bytes: bytes, separator: separator)
        guard let header = records.next() else { return [] }
        let names = header.fields.map { String($0.drop { $0 == " " }) }
        var rows: [Row] = []
        while let record = records.next() {
            guard record.fields != [""] else { continue }
            let isFitting = record.fields.count <= names.count
            rows.append(
                Row(
                    line: record.line,
                    values: Dictionary(zip(names, record.fields)) { $1 },
                    problem: isFitting ? nil : "it has \(record.fields.count) values under \(names.count) names"
                )
            )
        }
        return rows
    }
}

extension JSONValue {
    /// What a column of a table would hold: the elements of a list on lines of their own.
    fileprivate var cell: String {
        switch self {
        case .null: ""
        case .array(let elements): elements.map(\.written).joined(separator: "\n")
        default: written
        }
    }
}
