import Foundation
import GRDB
import GRDBSQLite

/// The row that a statement stands at, read column by column.
///
/// A build reads millions of rows: nothing lies between SQLite's memory and the value that is made of it.
struct ColumnReader {
    private let statement: SQLiteStatement

    /// Reads rows of a statement, which its cursor has moved to one.
    init(_ statement: Statement) { self.statement = statement.sqliteStatement }

    /// A text; empty if there is none.
    func text(_ column: Int) -> String { optionalText(column) ?? "" }

    /// A text, or nil for NULL.
    func optionalText(_ column: Int) -> String? {
        withText(column) { String(decoding: $0, as: UTF8.self) }
    }

    /// Reads the UTF-8 of a text where it lies; nil for NULL.
    func withText<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result? {
        guard let start = sqlite3_column_text(statement, CInt(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, CInt(column)))
        return try body(UnsafeBufferPointer(start: start, count: count))
    }

    /// Whether a column holds this text, compared where it lies.
    func isText(_ column: Int, _ expected: String.UTF8View) -> Bool {
        withText(column) { text in
            guard text.count == expected.count, let start = text.baseAddress else { return false }
            // The few texts that are asked for lie in one piece; comparing byte by byte takes several times as long.
            return expected.withContiguousStorageIfAvailable { expected in
                expected.baseAddress.map { memcmp(start, $0, text.count) == 0 } ?? true
            } ?? text.elementsEqual(expected)
        } ?? false
    }

    /// Whether there is no value.
    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL }

    /// A whole number; 0 for NULL.
    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, CInt(column)) }

    /// Yes or no, or nil for NULL.
    func optionalFlag(_ column: Int) -> Bool? {
        isNull(column) ? nil : integer(column) != 0
    }

    /// The texts of a list; none for NULL, and nil if it is damaged.
    func texts(_ column: Int) -> [String]? {
        guard let bytes = sqlite3_column_blob(statement, CInt(column)) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, CInt(column)))
        return Netstrings.texts(in: UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
