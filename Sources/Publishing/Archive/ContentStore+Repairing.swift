import Foundation
import GRDB

extension ContentStore {
    /// Stores known content again, and its variants, if they are no longer what was stored.
    func repair(_ id: Int64, _ content: DraftContent, _ variants: () throws -> Variants) throws {
        guard case .bytes(let bytes, let hash) = content, try !isIntact(id, bytes, hash) else { return }
        try database.execute(sql: "DELETE FROM variant_gzip WHERE content = ?", arguments: [id])
        try database.execute(sql: "DELETE FROM variant_brotli WHERE content = ?", arguments: [id])
        try database.execute(
            sql: "UPDATE content SET hash = ?, size = ?, bytes = ? WHERE id = ?",
            arguments: [Data(hash.bytes), bytes.count, Data(bytes), id]
        )
        try insert(variants(), of: id)
    }

    /// Whether content is still what was stored, and its variants too.
    private func isIntact(_ id: Int64, _ bytes: [UInt8], _ hash: ContentHash) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                SELECT content.hash, content.bytes, gzip.hash AS gzip_hash, gzip.bytes AS gzip_bytes,
                    brotli.hash AS brotli_hash, brotli.bytes AS brotli_bytes
                FROM content
                LEFT JOIN variant_gzip AS gzip ON gzip.content = content.id
                LEFT JOIN variant_brotli AS brotli ON brotli.content = content.id
                WHERE content.id = ?
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return false }
        do {
            guard try row.checkedIfPresent("bytes") == Data(bytes),
                try row.checkedIfPresent("hash") == Data(hash.bytes)
            else { return false }
            return try ["gzip", "brotli"]
                .allSatisfy { variant in
                    guard let hash: Data = try row.checkedIfPresent("\(variant)_hash"),
                        let bytes: Data = try row.checkedIfPresent("\(variant)_bytes")
                    else { return true }
                    return ContentHash(of: bytes).bytes == [UInt8](hash)
                }
        } catch PublishingError.damaged {
            return false
        }
    }
}
