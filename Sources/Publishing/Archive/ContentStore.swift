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
        if let id = try id(of: content.hash, in: database) { return id }
        let statement = try database.cachedStatement(sql: "INSERT INTO content (hash, size, bytes) VALUES (?, ?, ?)")
        switch content {
        case .bytes(let bytes, let hash):
            try statement.execute(arguments: [Data(hash.bytes), bytes.count, Data(bytes)])
            let id = database.lastInsertedRowID
            if let gzip = variants.gzip {
                try insert(gzip, hash: ContentHash(of: gzip), .gzip, of: id, in: database)
            }
            if let brotli = variants.brotli {
                try insert(brotli, hash: ContentHash(of: brotli), .brotli, of: id, in: database)
            }
            return id
        case .file(let file, let gzip):
            try statement.execute(arguments: [Data(file.hash.bytes), file.size, nil])
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

    private static func insert(
        _ bytes: [UInt8],
        hash: ContentHash,
        _ coding: ContentCoding,
        of content: Int64,
        in database: Database
    ) throws {
        let table = coding == .gzip ? "variant_gzip" : "variant_brotli"
        let statement = try database.cachedStatement(
            sql: "INSERT INTO \(table) (content, hash, size, bytes) VALUES (?, ?, ?, ?)"
        )
        try statement.execute(arguments: [content, Data(hash.bytes), bytes.count, Data(bytes)])
    }
}
