import Crypto
import Foundation
import GRDB

/// The secret of one database, by which what must not be kept can still be recognized.
///
/// Order ids and e-mail addresses are few and guessable: a plain hash of them would be as good as the thing itself.
public struct HashingKey: Sendable {
    private let key: SymmetricKey

    init(bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

    /// 32 bytes from the system's random numbers.
    public static func randomBytes() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// The keyed hash of a text in one of its roles; equal texts in different roles have different hashes.
    func hash(_ text: String, as role: PersonalKey) -> Data {
        var code = HMAC<SHA256>(key: key)
        code.update(data: Data(role.rawValue.utf8))
        code.update(data: Data([0]))
        code.update(data: Data(role.normalizing(text).utf8))
        return Data(code.finalize().prefix(16))
    }

    /// Reads the key of a database; draws one for a new database.
    static func established(in database: Database, secret: () -> [UInt8]) throws -> HashingKey {
        if let bytes = try Data.fetchOne(database.prepared(StoreStatement.secret)) {
            return HashingKey(bytes: Array(bytes))
        }
        let bytes = secret()
        try database.prepared(StoreStatement.insertSecret).execute(arguments: [Data(bytes)])
        return HashingKey(bytes: bytes)
    }
}

/// What is recognized by its hash only.
enum PersonalKey: String {
    /// An order's id.
    case order
    /// A person's e-mail address.
    case email
    /// A reviewer's id at the source.
    case reviewer
    /// A review's public id, in tombstones.
    case review

    /// People write their address in any case.
    func normalizing(_ text: String) -> String {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return self == .email ? trimmed.lowercased() : trimmed
    }
}
