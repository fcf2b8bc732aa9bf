import Foundation
import GRDB

/// The rows of content that is a file in `feeds`.
extension ContentStore {
    /// Whether there is content with this hash that is a file.
    static func isFile(_ hash: ContentHash, in database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM content WHERE hash = ? AND bytes IS NULL)"
        )
        return try Bool.fetchOne(statement, arguments: [Data(hash.bytes)]) ?? false
    }
}
