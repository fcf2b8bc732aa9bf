import Foundation
import GRDB

extension ReviewStore {
    /// How every connection is set up.
    static var configuration: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.label = "review.db"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(30)
        // Never: an error would print review texts and names.
        configuration.publicStatementArguments = false
        configuration.prepareDatabase { database in
            // What a large import has to sort goes to a file: it may be larger than the memory.
            // 32 MB a connection: a sync's rows go through several indexes, and each page should be read once.
            try database.execute(sql: "PRAGMA cache_size = -32768; PRAGMA temp_store = FILE")
            // After a long run, the write-ahead log shrinks to this again.
            try database.execute(sql: "PRAGMA journal_size_limit = 33554432")
        }
        return configuration
    }

    /// Makes an empty file that only its owner can read, if there is none; SQLite gives its companions the same mode.
    static func createPrivately(_ path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw ReviewStoreError(.notAccessible, "cannot be opened: \(String(cString: strerror(errno))).")
        }
        close(descriptor)
    }
}

extension Date {
    /// Milliseconds since 1970, as every time in the store is kept.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    /// The date of a time as it is kept.
    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
