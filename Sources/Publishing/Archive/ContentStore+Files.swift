import Foundation
import GRDB

/// The rows of content that is a file in `feeds`.
extension ContentStore {
    /// Whether there is content with this hash that is a file.
    static func isFile(_ hash: ContentHash, in database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM content WHERE hash = ? AND bytes IS NULL AND pack IS NULL)"
        )
        return try Bool.fetchOne(statement, arguments: [Data(hash.bytes)]) ?? false
    }

    /// The gzip sibling that was recorded for a file; nil if it has none, or is not known.
    static func gzip(of hash: ContentHash, in database: Database) throws -> DraftContent.StoredFile? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT gzip.hash, gzip.size FROM content JOIN variant_gzip AS gzip ON gzip.content = content.id
                WHERE content.hash = ? AND content.bytes IS NULL AND content.pack IS NULL AND gzip.bytes IS NULL
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [Data(hash.bytes)]),
            let gzip = ContentHash(bytes: [UInt8](try row.checked("hash") as Data))
        else { return nil }
        return DraftContent.StoredFile(hash: gzip, size: try row.checked("size"))
    }

    /// Records the sibling that a known file has now: a damaged one was made anew, perhaps by another version, which
    /// compresses otherwise.
    func record(_ gzip: DraftContent.StoredFile?, of file: ContentHash, id: Int64) throws {
        guard try Self.gzip(of: file, in: database)?.hash != gzip?.hash else { return }
        try database.execute(sql: "DELETE FROM variant_gzip WHERE content = ?", arguments: [id])
        if let gzip { try insert(gzip, of: id) }
    }
}
