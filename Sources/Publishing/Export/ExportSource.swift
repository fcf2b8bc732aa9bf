import Foundation
import GRDB

/// The release that is exported, as one transaction sees it.
struct ExportSource {
    let archive: SiteArchive
    let database: Database
    let release: ReleaseID

    /// Every path with what its file and siblings hold, in the order of paths.
    func files() throws -> [ExportedFile] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT entry.path, content.hash, content.size, release.published_at,
                    gzip.size AS gzip_size, brotli.size AS brotli_size
                FROM entry
                JOIN content ON content.id = entry.content
                JOIN release ON release.id = entry.from_release
                LEFT JOIN variant_gzip AS gzip ON gzip.content = entry.content
                LEFT JOIN variant_brotli AS brotli ON brotli.content = entry.content
                WHERE entry.from_release <= ? AND (entry.until_release IS NULL OR entry.until_release > ?)
                ORDER BY entry.path
                """,
            arguments: [release.rawValue, release.rawValue]
        )
        var files: [ExportedFile] = []
        while let row = try rows.next() {
            // It becomes the name of a file, and damage must not lead it elsewhere.
            guard let path = SitePath(parsing: try row.checked("path") as String) else {
                throw PublishingError.damaged(what: "a path")
            }
            guard let hash = ContentHash(bytes: [UInt8](try row.checked("hash") as Data)) else {
                throw PublishingError.damaged(what: "the content hash of \(path)")
            }
            let publishedAt: Double = try row.checked("published_at")
            files.append(
                ExportedFile(
                    path: path,
                    hash: hash,
                    size: try row.checked("size"),
                    gzipSize: try row.checkedIfPresent("gzip_size"),
                    brotliSize: try row.checkedIfPresent("brotli_size"),
                    modifiedAt: Int(exactly: publishedAt.rounded(.down)) ?? 0
                )
            )
        }
        return files
    }

    /// Writes the bytes of a file or sibling, after checking them, to an open file.
    func copy(_ file: ExportedFile, _ coding: ContentCoding, to descriptor: CInt, path: String) throws {
        guard let stored = try archive.artifact(at: file.path, in: release, database: database) else {
            throw PublishingError.damaged(what: "the content of \(file.path)")
        }
        let body =
            switch coding {
            case .identity: stored.body
            case .gzip: stored.gzip
            case .brotli: stored.brotli
            }
        switch body {
        case .bytes(let bytes):
            try bytes.withUnsafeBytes { try FileSystem.writeAll($0, to: descriptor, path: path) }
        case .file(let url, _):
            let hash = try FileSystem.copy(url.path(percentEncoded: false), to: descriptor, path: path)
            guard coding != .identity || hash == file.hash else {
                throw PublishingError.damaged(what: "the content of \(file.path)")
            }
        case nil:
            throw PublishingError.damaged(what: "the content of \(file.path)\(coding.fileSuffix)")
        }
    }
}
