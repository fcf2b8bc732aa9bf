import GRDB
import GRDBSQLite

/// A statement that is bound and stepped by SQLite's own functions: what is asked once for each of very many products.
///
/// A cursor of GRDB's makes a row that knows its columns' names, from a list of values of any type: several times the
/// work of finding a row.
struct DirectStatement {
    private let statement: Statement

    init(_ statement: some DeclaredStatement, in database: Database) throws {
        self.statement = try database.makeStatement(sql: statement.sql)
    }

    /// Goes through what is found; only within a read of the database that the statement was made in.
    ///
    /// - Parameters:
    ///   - scope: the statement's first value: the number of an account or a catalogue.
    ///   - key: its second: a product's id.
    ///   - limits: those after it.
    ///   - body: is lent each row; what it throws ends the walk.
    /// - Throws: what the database or `body` throws.
    func forEachRow(
        of scope: Int64,
        _ key: String,
        _ limits: Int64...,
        body: (ColumnReader) throws -> Void
    ) throws {
        let handle = statement.sqliteStatement
        defer {
            sqlite3_reset(handle)
            // The key is bound where it lies, and that only until here.
            sqlite3_clear_bindings(handle)
        }
        var code = sqlite3_bind_int64(handle, 1, scope)
        for (index, limit) in limits.enumerated() where code == SQLITE_OK {
            code = sqlite3_bind_int64(handle, CInt(index + 3), limit)
        }
        let columns = ColumnReader(statement)
        var key = key
        try key.withUTF8 { text in
            if code == SQLITE_OK { code = Self.bind(text, to: handle) }
            while code == SQLITE_OK || code == SQLITE_ROW {
                code = sqlite3_step(handle)
                if code == SQLITE_ROW { try body(columns) }
            }
        }
        guard code == SQLITE_DONE else { throw error(code) }
    }

    private static func bind(_ text: UnsafeBufferPointer<UInt8>, to handle: SQLiteStatement) -> CInt {
        // Where an empty text lies nowhere, SQLite would take it for NULL.
        let nothing: StaticString = ""
        let start = UnsafeRawPointer(text.baseAddress ?? nothing.utf8Start).assumingMemoryBound(to: CChar.self)
        return sqlite3_bind_text(handle, 2, start, CInt(text.count), nil)
    }

    private func error(_ code: CInt) -> DatabaseError {
        let message = sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement)).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
}
