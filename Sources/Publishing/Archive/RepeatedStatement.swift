import GRDB
import GRDBSQLite

/// A statement that is run again and again, with values that are bound where they lie.
///
/// A build stores hundreds of thousands of contents: none of them is copied on its way. What is bound must stay where
/// it is until the statement was run.
struct RepeatedStatement {
    private let database: Database
    private let statement: Statement

    /// Prepares a statement, or finds it prepared.
    init(_ sql: String, in database: Database) throws {
        self.database = database
        statement = try database.cachedStatement(sql: sql)
    }

    private var pointer: OpaquePointer { statement.sqliteStatement }

    /// Binds a whole number.
    func bind(_ value: Int64, at index: CInt) throws { try check(sqlite3_bind_int64(pointer, index, value)) }

    /// Binds bytes; nil is NULL.
    func bind(_ bytes: UnsafeRawBufferPointer?, at index: CInt) throws {
        guard let bytes else { return try check(sqlite3_bind_null(pointer, index)) }
        // A pointer to nothing would be NULL in place of no bytes.
        guard let start = bytes.baseAddress else { return try check(sqlite3_bind_zeroblob(pointer, index, 0)) }
        try check(sqlite3_bind_blob64(pointer, index, start, UInt64(bytes.count), nil))
    }

    /// Binds the UTF-8 of a text.
    func bind(utf8 text: UnsafeBufferPointer<UInt8>, at index: CInt) throws {
        let code = text.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text64(pointer, index, $0.baseAddress, UInt64($0.count), nil, UInt8(SQLITE_UTF8))
        }
        try check(code)
    }

    /// What could not be bound would be NULL, and content without bytes is taken for a file.
    private func check(_ code: CInt) throws {
        guard code != SQLITE_OK else { return }
        defer { reset() }
        throw failure(code)
    }

    /// Runs it to its end.
    func run() throws {
        defer { reset() }
        let code = sqlite3_step(pointer)
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// Runs it to its first row, and returns that row's first column; nil if there is no row.
    func firstInteger() throws -> Int64? {
        defer { reset() }
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return sqlite3_column_int64(pointer, 0)
        case SQLITE_DONE: return nil
        case let code: throw failure(code)
        }
    }

    /// Lets go of what was bound: it may not stay where it is.
    private func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    private func failure(_ code: CInt) -> DatabaseError {
        let message = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
}
