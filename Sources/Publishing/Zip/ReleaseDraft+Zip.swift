import Foundation
import GRDB
import Synchronization

extension ReleaseDraft {
    /// Puts a zip archive of large artifacts that this draft puts, or that the live release has and the draft keeps.
    ///
    /// What was compressed when it was put is copied as it is: an archive costs as much as it is large. Throws
    /// ``PublishingError/damaged(what:)`` if an artifact is not there or is not what was put.
    public func putZip(of members: [ZipMember], at path: SitePath, fingerprint: Fingerprint? = nil) throws {
        let sources = try sources(of: members)
        try putFile(at: path, mediaType: .zip, fingerprint: fingerprint) { output in
            var writer = ZipWriter(at: path, to: output)
            for (member, source) in zip(members, sources) {
                try writer.add(source.entry(member, at: path)) { try source.copy(to: $0) }
            }
            try writer.finish()
        }
    }

    private func sources(of members: [ZipMember]) throws -> [ZipSource] {
        try state.withLock { try flush(&$0) }
        return try archive.writeWithoutTransaction { database in
            try members.map { member in
                guard let source = try ZipSource(member.path, in: archive, database) else {
                    throw PublishingError.damaged(what: member.path.rawValue)
                }
                return source
            }
        }
    }
}

extension ZipSource {
    /// Finds the large artifact that a draft puts at a path, or else the live release has there.
    fileprivate init?(_ path: SitePath, in archive: SiteArchive, _ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                SELECT content.hash, content.size, gzip.hash AS gzip_hash, gzip.size AS gzip_size
                FROM content LEFT JOIN variant_gzip AS gzip ON gzip.content = content.id
                WHERE content.bytes IS NULL AND content.pack IS NULL AND content.id = ifnull(
                    (SELECT content FROM temp.stage WHERE path = ?1),
                    (SELECT content FROM main.entry WHERE path = ?1 AND until_release IS NULL)
                )
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [path.rawValue]),
            let content = ContentHash(bytes: [UInt8](try row.checked("hash") as Data))
        else { return nil }
        let gzip = (try row.checkedIfPresent("gzip_hash") as Data?).flatMap { ContentHash(bytes: [UInt8]($0)) }
        self.init(
            file: archive.feedFile(content, gzip == nil ? .identity : .gzip).path(percentEncoded: false),
            hash: gzip ?? content,
            size: try row.checked("size"),
            gzipSize: try row.checkedIfPresent("gzip_size")
        )
    }
}
