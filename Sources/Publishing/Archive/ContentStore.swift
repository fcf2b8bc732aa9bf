import Foundation
import GRDB

/// The rows of content and its variants.
enum ContentStore {
    static func id(of hash: ContentHash, in database: Database) throws -> Int64? {
        let statement = try database.cachedStatement(sql: "SELECT id FROM content WHERE hash = ?")
        return try Int64.fetchOne(statement, arguments: [Data(hash.bytes)])
    }

    /// Inserts content with its variants, unless it is there, and returns its id.
    static func insert(_ content: DraftContent, _ variants: Variants, in database: Database) throws -> Int64 {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO content (hash, size, bytes) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING"
        )
        switch content {
        case .bytes(let bytes, let hash):
            try statement.execute(arguments: [Data(hash.bytes), bytes.count, Data(bytes)])
            // Nearly all that comes here is new: the same bytes twice in a batch are rare.
            if database.changesCount == 0, let id = try id(of: hash, in: database) { return id }
            let id = database.lastInsertedRowID
            try insert(variants, of: id, in: database)
            return id
        case .file(let file, let gzip):
            try statement.execute(arguments: [Data(file.hash.bytes), file.size, nil])
            if database.changesCount == 0, let id = try id(of: file.hash, in: database) { return id }
            let id = database.lastInsertedRowID
            if let gzip {
                let statement = try database.cachedStatement(
                    sql: "INSERT INTO variant_gzip (content, hash, size, bytes) VALUES (?, ?, ?, NULL)"
                )
                try statement.execute(arguments: [id, Data(gzip.hash.bytes), gzip.size])
            }
            return id
        }
    }

    /// Whether content that is known is still what was stored, and its variants too.
    static func isIntact(_ id: Int64, _ content: DraftContent, in database: Database) throws -> Bool {
        guard case .bytes(let bytes, _) = content else { return true }
        let statement = try database.cachedStatement(
            sql: """
                SELECT content.bytes, gzip.hash AS gzip_hash, gzip.bytes AS gzip_bytes,
                    brotli.hash AS brotli_hash, brotli.bytes AS brotli_bytes
                FROM content
                LEFT JOIN variant_gzip AS gzip ON gzip.content = content.id
                LEFT JOIN variant_brotli AS brotli ON brotli.content = content.id
                WHERE content.id = ?
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return false }
        do {
            guard try row.checkedIfPresent("bytes") == Data(bytes) else { return false }
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

    /// Stores known content again, and its variants.
    static func replace(
        _ id: Int64,
        _ content: DraftContent,
        _ variants: Variants,
        in database: Database
    ) throws {
        guard case .bytes(let bytes, _) = content else { return }
        try database.withImmediateTransaction {
            try database.execute(sql: "DELETE FROM variant_gzip WHERE content = ?", arguments: [id])
            try database.execute(sql: "DELETE FROM variant_brotli WHERE content = ?", arguments: [id])
            try database.execute(
                sql: "UPDATE content SET size = ?, bytes = ? WHERE id = ?",
                arguments: [bytes.count, Data(bytes), id]
            )
            try insert(variants, of: id, in: database)
        }
    }

    private static func insert(_ variants: Variants, of content: Int64, in database: Database) throws {
        for (table, bytes) in [("variant_gzip", variants.gzip), ("variant_brotli", variants.brotli)] {
            guard let bytes else { continue }
            let statement = try database.cachedStatement(
                sql: "INSERT INTO \(table) (content, hash, size, bytes) VALUES (?, ?, ?, ?)"
            )
            try statement.execute(
                arguments: [content, Data(ContentHash(of: bytes).bytes), bytes.count, Data(bytes)]
            )
        }
    }
}
