import Crypto
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
                SELECT entry.path, entry.content, entry.media_type,
                    \(archive.hasEntryDigests ? "entry.digest" : "NULL") AS digest,
                    content.hash, content.size, release.published_at,
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
        while let row = try rows.next() { files.append(try ExportedFile(row)) }
        return files
    }

    /// Reads what files hold, in portions that are handed on as soon as they are worth it.
    ///
    /// Bytes are compared with their hashes here, those of files beside the archive when they are written.
    func read(_ files: [ExportedFile], _ names: ExportNames, _ body: (ExportPortion) throws -> Void) throws {
        let statement = try database.makeStatement(
            sql: """
                SELECT content.hash, content.bytes, gzip.hash, gzip.bytes, brotli.hash, brotli.bytes,
                    \(try archive.packColumns(in: database))
                FROM content
                LEFT JOIN variant_gzip AS gzip ON gzip.content = content.id
                LEFT JOIN variant_brotli AS brotli ON brotli.content = content.id
                WHERE content.id = ?
                """
        )
        let packs = PackReader(archive.packs)
        var portion = ExportPortion()
        for file in files {
            if portion.isFull(before: file.path) {
                try body(portion)
                portion = ExportPortion()
            }
            let rows = try Row.fetchCursor(statement, arguments: [file.content])
            guard let row = try rows.next() else { throw file.damage(.identity) }
            let codings = names.codings(of: file.path)
            let packed = try file.packed(row, in: packs)
            portion.append(
                ExportPortion.File(
                    path: file.path,
                    modifiedAt: file.modifiedAt,
                    codings: codings,
                    bodies: try codings.compactMap { coding in
                        guard file.size(coding) != nil else { return nil }
                        return (coding, try read(coding, of: file, in: row, packed, into: &portion))
                    }
                )
            )
        }
        try body(portion)
    }

    private func read(
        _ coding: ContentCoding,
        of file: ExportedFile,
        in row: Row,
        _ packed: PackedBodies?,
        into portion: inout ExportPortion
    ) throws -> ExportPortion.Body {
        let columns: (hash: Int, bytes: Int) =
            switch coding {
            case .identity: (0, 1)
            case .gzip: (2, 3)
            case .brotli: (4, 5)
            }
        let hash = try row.withUnsafeData(atIndex: columns.hash) { $0.flatMap { ContentHash(bytes: [UInt8]($0)) } }
        guard let hash, coding != .identity || hash == file.hash else { throw file.damage(coding) }
        func append(_ bytes: UnsafeRawBufferPointer) throws -> ExportPortion.Body {
            guard ContentHash(of: bytes) == hash else { throw file.damage(coding) }
            return .bytes(portion.append(bytes))
        }
        if let packed { return try packed[coding].withUnsafeBytes { try append($0) } }
        return try row.withUnsafeData(atIndex: columns.bytes) { bytes in
            guard let bytes else {
                return .file(path: archive.feedFile(file.hash, coding).path(percentEncoded: false), hash)
            }
            return try bytes.withUnsafeBytes { try append($0) }
        }
    }
}

extension ExportedFile {
    /// Reads what the archive knows of a path; throws where that is damaged.
    fileprivate init(_ row: Row) throws {
        // It becomes the name of a file, and damage must not lead it elsewhere.
        guard let path = SitePath(parsing: try row.checked("path") as String) else {
            throw PublishingError.damaged(what: "a path")
        }
        guard let hash = ContentHash(bytes: [UInt8](try row.checked("hash") as Data)) else {
            throw PublishingError.damaged(what: "the content hash of \(path)")
        }
        // Another path's content would be as whole as this one's.
        if let digest: Int64 = try row.checkedIfPresent("digest"),
            digest != RowDigest.entry(path, hash.bytes, try row.checked("media_type"))
        {
            throw PublishingError.damaged(what: "the entry of \(path)")
        }
        let publishedAt: Double = try row.checked("published_at")
        self.init(
            path: path,
            content: try row.checked("content"),
            hash: hash,
            size: try row.checked("size"),
            gzipSize: try row.checkedIfPresent("gzip_size"),
            brotliSize: try row.checkedIfPresent("brotli_size"),
            modifiedAt: Int(exactly: publishedAt.rounded(.down)) ?? 0
        )
    }

    /// What a pack holds of it; nil where it is in none.
    fileprivate func packed(_ row: Row, in packs: PackReader) throws -> PackedBodies? {
        guard let extent = try PackedExtent(row: row) else { return nil }
        return try PackedBodies(extent, size: size, gzipSize: gzipSize, brotliSize: brotliSize, from: packs)
    }

    fileprivate func damage(_ coding: ContentCoding) -> PublishingError {
        .damaged(what: "the content of \(path)\(coding.fileSuffix)")
    }
}
