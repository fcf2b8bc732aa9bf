import Foundation
import GRDB

extension ContentStore {
    /// Stores known content again, and its variants, if they are no longer what was stored.
    ///
    /// What was in a pack is in the database from then on.
    func repair(
        _ id: Int64,
        _ content: DraftContent,
        in packs: PackFolder,
        _ variants: () throws -> Variants
    ) throws {
        guard case .bytes(let bytes, let hash) = content, try !isIntact(id, bytes, hash, packs) else { return }
        try database.execute(sql: "DELETE FROM variant_gzip WHERE content = ?", arguments: [id])
        try database.execute(sql: "DELETE FROM variant_brotli WHERE content = ?", arguments: [id])
        try database.execute(
            sql: """
                UPDATE content SET hash = ?, size = ?, bytes = ?, pack = NULL, start = NULL, extent = NULL WHERE id = ?
                """,
            arguments: [Data(hash.bytes), bytes.count, Data(bytes), id]
        )
        try insert(variants(), of: id)
    }

    /// Whether content is still what was stored, and its variants too.
    private func isIntact(
        _ id: Int64,
        _ bytes: [UInt8],
        _ hash: ContentHash,
        _ packs: PackFolder
    ) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                SELECT content.hash, content.size, content.bytes, \(PackedExtent.columns),
                    gzip.hash AS gzip_hash, gzip.size AS gzip_size, gzip.bytes AS gzip_bytes,
                    brotli.hash AS brotli_hash, brotli.size AS brotli_size, brotli.bytes AS brotli_bytes
                FROM content
                LEFT JOIN variant_gzip AS gzip ON gzip.content = content.id
                LEFT JOIN variant_brotli AS brotli ON brotli.content = content.id
                WHERE content.id = ?
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return false }
        do {
            let packed = try PackedBodies(row: row, from: PackReader(packs))
            let stored = try packed.map { Data($0[.identity]) } ?? row.checkedIfPresent("bytes")
            guard stored == Data(bytes), try row.checkedIfPresent("hash") == Data(hash.bytes) else { return false }
            return try [("gzip", ContentCoding.gzip), ("brotli", .brotli)]
                .allSatisfy { variant, coding in
                    guard let hash: Data = try row.checkedIfPresent("\(variant)_hash"),
                        let bytes = try packed.map({ Data($0[coding]) }) ?? row.checkedIfPresent("\(variant)_bytes")
                    else { return true }
                    return ContentHash(of: bytes).bytes == [UInt8](hash)
                }
        } catch PublishingError.damaged {
            return false
        }
    }
}
