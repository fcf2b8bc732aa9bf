import Foundation
import GRDB

extension ContentStore {
    /// Moves a content and its variants from its pack into the database, unless they are damaged.
    static func move(_ id: Int64, from reader: PackReader, in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                SELECT content.hash, content.size, \(PackedExtent.columns), gzip.hash AS gzip_hash,
                    gzip.size AS gzip_size, brotli.hash AS brotli_hash, brotli.size AS brotli_size
                FROM content
                LEFT JOIN variant_gzip AS gzip ON gzip.content = content.id
                LEFT JOIN variant_brotli AS brotli ON brotli.content = content.id
                WHERE content.id = ?
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [id]),
            let bodies = try bodies(in: row, from: reader)
        else { return }
        for (table, coding) in [("variant_gzip", ContentCoding.gzip), ("variant_brotli", .brotli)] {
            let statement = try database.cachedStatement(sql: "UPDATE \(table) SET bytes = ? WHERE content = ?")
            try statement.execute(arguments: [Data(bodies[coding]), id])
        }
        let update = try database.cachedStatement(
            sql: "UPDATE content SET bytes = ?, pack = NULL, start = NULL, extent = NULL WHERE id = ?"
        )
        try update.execute(arguments: [Data(bodies[.identity]), id])
    }

    /// What a pack holds of a content; nil where that is damaged.
    private static func bodies(in row: Row, from reader: PackReader) throws -> PackedBodies? {
        do {
            guard let bodies = try PackedBodies(row: row, from: reader), try isIntact(bodies, row) else { return nil }
            return bodies
        } catch PublishingError.damaged {
            return nil
        }
    }

    private static func isIntact(_ bodies: PackedBodies, _ row: Row) throws -> Bool {
        try [("hash", ContentCoding.identity), ("gzip_hash", .gzip), ("brotli_hash", .brotli)]
            .allSatisfy { column, coding in
                guard let hash: Data = try row.checkedIfPresent(column) else { return coding != .identity }
                return ContentHash(of: bodies[coding]).bytes == [UInt8](hash)
            }
    }
}
