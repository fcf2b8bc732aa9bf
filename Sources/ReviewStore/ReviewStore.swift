import GRDB

public import struct Foundation.Date
public import struct Foundation.URL

/// The database of reviews: what eKomi and files told, what of it may be seen, and what changed since when.
///
/// Where to read on:
/// - **accounts**: `register(_:interfaceID:)`
/// - **recording reviews** in a run, invisible until it is complete: `openRun(_:)`, `stage(_:in:cursor:)`,
///   `complete(_:with:)`
/// - **catalogues**: `openCatalogue(_:location:)`, `stage(_:into:)`, `complete(_:)`
/// - **reading**, all of it in `StoreSnapshot`: `snapshot()`
/// - **erasing** people: `forget(reviewer:)`, `forget(review:)`
///
/// Every call is one short transaction with one timestamp; calls may come from any thread.
public final class ReviewStore: Sendable {
    let pool: DatabasePool
    let hashing: HashingKey
    let now: @Sendable () -> Date

    /// Opens the database in `file`, makes it if there is none, and migrates it to the newest schema.
    ///
    /// - Parameters:
    ///   - file: where it is; readable by its owner only, because reviewers' names and the hashing key are in it.
    ///   - now: the clock.
    ///   - secret: makes the 32 random bytes that key the hashes of a new database.
    /// - Throws: `ReviewStoreError` if it cannot be opened, or was written by a newer version.
    public init(
        at file: URL,
        now: @escaping @Sendable () -> Date,
        secret: () -> [UInt8] = HashingKey.randomBytes
    ) throws(ReviewStoreError) {
        let path = file.path(percentEncoded: false)
        do {
            try Self.createPrivately(path)
            let pool = try DatabasePool(path: path, configuration: Self.configuration)
            try Schema.migrate(pool, path: path)
            self.hashing = try pool.write { try HashingKey.established(in: $0, secret: secret) }
            self.pool = pool
            self.now = now
        } catch {
            throw ReviewStoreError(opening: path, error)
        }
    }

    /// What can be read of the store as it is now; it does not change while it is held.
    ///
    /// Hold it as long as one build takes, no longer: the write-ahead log grows meanwhile.
    public func snapshot() throws(ReviewStoreError) -> StoreSnapshot {
        try catching { try StoreSnapshot(pool.makeSnapshot()) }
    }
}

extension ReviewStore {
    /// Runs a transaction; all that it writes bears the one timestamp it is given, in milliseconds since 1970.
    func write<Result>(
        _ body: (Database, _ timestamp: Int64) throws -> Result
    ) throws(ReviewStoreError) -> Result {
        let timestamp = now().milliseconds
        return try catching { try pool.write { try body($0, timestamp) } }
    }

    /// Turns whatever the database throws into the error of this module.
    func catching<Result>(_ body: () throws -> Result) throws(ReviewStoreError) -> Result {
        do {
            return try body()
        } catch {
            throw ReviewStoreError(error)
        }
    }
}
