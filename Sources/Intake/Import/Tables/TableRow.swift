/// A row of a table by the columns we know.
struct TableRow<Column: TableColumn> {
    /// The line it begins on, from 1.
    let line: Int
    private var values: [Column: [String]] = [:]

    init(line: Int) { self.line = line }

    /// The value of a column, or nil if it is empty or missing.
    subscript(column: Column) -> String? { values[column]?.first }

    /// The values of a column, of which there may be several.
    func list(_ column: Column) -> [String] { values[column] ?? [] }

    /// The values of a column that writes several of them on lines or between bars.
    func split(_ column: Column) -> [String] {
        list(column).flatMap { $0.split(whereSeparator: { $0 == "|" || $0.isNewline }).map(String.init) }
    }

    /// Adds values to a column.
    mutating func add(_ texts: [String], to column: Column) {
        let texts = texts.filter { !$0.isEmpty }
        if !texts.isEmpty { values[column, default: []] += texts }
    }

    /// Puts a value in the place of all that a column had.
    mutating func replace(_ column: Column, by text: String) { values[column] = [text] }
}
