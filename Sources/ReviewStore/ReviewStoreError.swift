import GRDB
import Reviews

/// What goes wrong with the store; the message says what to do about it.
public struct ReviewStoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of fault it is.
    public enum Reason: Sendable, Hashable {
        /// The file cannot be opened, read or written: permissions, disk full, read-only.
        case notAccessible
        /// The file is no database, or a damaged one.
        case damaged
        /// A newer version wrote it.
        case newerSchema
        /// Another program holds it.
        case busy
        /// An account was synced with another interface id under the same name.
        case interfaceChanged
        /// No such account, run or catalogue was registered.
        case unknown
        /// A fault of this program.
        case bug
    }

    /// What kind of fault it is.
    public let reason: Reason
    /// What happened, where, and what to do next.
    public let description: String

    init(_ reason: Reason, _ description: String) {
        self.reason = reason
        self.description = description
    }

    /// The account's interface id differs from the one its reviews came from.
    static func interfaceChanged(_ account: Account.Name, recorded: String, configured: String) -> Self {
        Self(
            .interfaceChanged,
            """
            account '\(account)' was synced with interface id \(recorded), but is now configured with \(configured). \
            Reviews of two shops under one name would be mixed up: give the new shop an account name of its own, \
            or set interface-id back to \(recorded).
            """
        )
    }

    static func unknownAccount(_ account: Account.Name) -> Self {
        Self(.unknown, "account '\(account)' is not in the store. Name it in the configuration and sync it first.")
    }

    init(_ error: any Error) {
        if let error = error as? ReviewStoreError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(.bug, "the review store failed: \(error)")
            return
        }
        switch error.resultCode.primaryResultCode {
        case .SQLITE_FULL:
            self.init(.notAccessible, "the disk is full: nothing was recorded. Make room and run it again.")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_IOERR:
            self.init(
                .notAccessible,
                "the review store cannot be written (\(Self.words(of: error))). Check its folder's owner and permissions."
            )
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            self.init(
                .damaged,
                """
                the review store is damaged (\(Self.words(of: error))). Move it aside and sync again, or restore a copy.
                """
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, "another program holds the review store. Wait until it is done, then try again.")
        default:
            self.init(.bug, "the review store failed: \(Self.words(of: error))")
        }
    }

    init(opening path: String, _ error: any Error) {
        let inner = ReviewStoreError(error)
        self.init(inner.reason, "\(path): \(inner.description)")
    }

    /// SQLite's own words and code, but never the statement's arguments: they are people's words.
    private static func words(of error: DatabaseError) -> String {
        "\(error.message ?? "no message"), SQLite \(error.extendedResultCode.rawValue)"
    }
}
