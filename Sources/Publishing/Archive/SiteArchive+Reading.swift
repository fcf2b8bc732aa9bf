import Foundation
import GRDB

extension SiteArchive {
    /// The artifact at a path of a release, or nil; its bytes were checked against their hashes.
    ///
    /// A hashed asset that is no longer in the release is found for as long as it is kept: shops have pasted its
    /// address. Throws ``PublishingError/damaged(what:)`` rather than return what was not put there, and
    /// ``PublishingError/collectedRelease(_:)`` rather than nil where the release itself is gone. Files beside the
    /// database are read and compared too, if they have no more bytes than that.
    public func artifact(
        at path: SitePath,
        in release: ReleaseID,
        comparingFilesUpTo limit: Int = 0
    ) throws -> StoredArtifact? {
        let stored = try read { try artifact(at: path, in: release, from: PackReader(packs), database: $0) }
        try stored?.compareFiles(upTo: limit)
        return stored
    }

    func artifact(
        at path: SitePath,
        in release: ReleaseID,
        from packs: PackReader,
        database: Database
    ) throws -> StoredArtifact? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT entry.until_release, entry.media_type, \(hasEntryDigests ? "entry.digest" : "NULL") AS digest,
                    content.hash, content.size, content.bytes, \(try packColumns(in: database)), release.published_at,
                    gzip.hash AS gzip_hash, gzip.size AS gzip_size, gzip.bytes AS gzip_bytes,
                    brotli.hash AS brotli_hash, brotli.size AS brotli_size, brotli.bytes AS brotli_bytes
                FROM entry
                JOIN content ON content.id = entry.content
                JOIN release ON release.id = entry.from_release
                LEFT JOIN variant_gzip AS gzip ON gzip.content = entry.content
                LEFT JOIN variant_brotli AS brotli ON brotli.content = entry.content
                WHERE path = ? AND from_release <= ? ORDER BY from_release DESC LIMIT 1
                """
        )
        let row = try Row.fetchOne(statement, arguments: [path.rawValue, release.rawValue])
        if let row {
            let until: Int64? = try row.checkedIfPresent("until_release")
            if until == nil || until ?? 0 > release.rawValue || path.isHashedAsset {
                return try StoredArtifact(row: row, path: path, archive: self, packs: packs)
            }
        }
        // What is missing from a release that was collected need not have been missing when it was live.
        guard let release = try ReleaseTable.release(release, in: database) else {
            throw PublishingError.unknownRelease(release)
        }
        guard release.isKept else { throw PublishingError.collectedRelease(release.id) }
        return nil
    }

    /// The paths that one release has otherwise than another, older or newer one.
    public func changedPaths(between first: ReleaseID, and second: ReleaseID) throws -> [SitePath] {
        let (older, newer) = (min(first, second).rawValue, max(first, second).rawValue)
        return try read { database in
            let texts = try String.fetchAll(
                database,
                sql: """
                    SELECT path FROM entry WHERE from_release > :older AND from_release <= :newer
                    UNION SELECT path FROM entry WHERE until_release > :older AND until_release <= :newer
                    """,
                arguments: ["older": older, "newer": newer]
            )
            return texts.map(SitePath.init(trusted:))
        }
    }

    /// The folders whose listed reviews one release has otherwise than another, older or newer one.
    public func foldersOfChangedReviews(between first: ReleaseID, and second: ReleaseID) throws -> [SitePath] {
        let (older, newer) = (min(first, second).rawValue, max(first, second).rawValue)
        return try read { database in
            guard try ReviewTable.exists(in: database) else { return [] }
            let texts = try String.fetchAll(
                database,
                sql: """
                    SELECT path FROM review_list WHERE id IN (
                        SELECT list FROM review WHERE from_release > :older AND from_release <= :newer
                        UNION SELECT list FROM review WHERE until_release > :older AND until_release <= :newer
                    ) ORDER BY path
                    """,
                arguments: ["older": older, "newer": newer]
            )
            return texts.map(SitePath.init(trusted:))
        }
    }

    /// Every path of a release, or of a folder in it, in the order of its bytes.
    public func paths(in release: ReleaseID, within folder: SitePath? = nil) throws -> [SitePath] {
        try read { database in
            let range = folder.map(PathRange.init)
            let texts = try String.fetchAll(
                database,
                sql: """
                    SELECT path FROM entry WHERE from_release <= ? AND (until_release IS NULL OR until_release > ?)
                    \(range == nil ? "" : "AND \(PathRange.sql)") ORDER BY path
                    """,
                arguments: StatementArguments([release.rawValue, release.rawValue])
                    + StatementArguments(range?.arguments ?? [])
            )
            return texts.map(SitePath.init(trusted:))
        }
    }
}

extension StoredArtifact {
    /// Takes a row apart and checks each body against its hash.
    init(row: Row, path: SitePath, archive: SiteArchive, packs: PackReader) throws {
        let mediaType: String = try row.checked("media_type")
        guard let hash = ContentHash(bytes: [UInt8](try row.checked("hash") as Data)) else {
            throw PublishingError.damaged(what: "the content hash of \(path)")
        }
        // Another path's content would be as whole as this one's.
        if let digest: Int64 = try row.checkedIfPresent("digest"),
            digest != RowDigest.entry(path, hash.bytes, mediaType)
        {
            throw PublishingError.damaged(what: "the entry of \(path)")
        }
        var gzipHash: ContentHash?
        let packed = try PackedBodies(row: row, from: packs)
        func body(_ prefix: String, _ coding: ContentCoding) throws -> Body? {
            guard let expected: Data = try row.checkedIfPresent("\(prefix)hash") else { return nil }
            if coding == .gzip { gzipHash = ContentHash(bytes: [UInt8](expected)) }
            let content: [UInt8]
            if let packed {
                content = [UInt8](packed[coding])
            } else if let bytes: Data = try row.checkedIfPresent("\(prefix)bytes") {
                content = [UInt8](bytes)
            } else {
                return .file(archive.feedFile(hash, coding), size: try row.checked("\(prefix)size"))
            }
            guard ContentHash(of: content).bytes == [UInt8](expected) else {
                throw PublishingError.damaged(what: "the content of \(path)\(coding.fileSuffix)")
            }
            return .bytes(content)
        }
        guard let identity = try body("", .identity) else {
            throw PublishingError.damaged(what: "the content of \(path)")
        }
        let gzip = try body("gzip_", .gzip)
        self.init(
            path: path,
            mediaType: MediaType(rawValue: mediaType),
            contentHash: hash,
            modifiedAt: Date(timeIntervalSince1970: try row.checked("published_at")),
            body: identity,
            gzip: gzip,
            brotli: try body("brotli_", .brotli),
            gzipHash: gzipHash
        )
    }

    /// Reads the files beside the database, unless they are larger than that; throws if one is not what was put.
    func compareFiles(upTo limit: Int) throws {
        for file in files where file.size <= limit {
            let path = file.url.path(percentEncoded: false)
            guard FileSystem.hash(ofFile: path) == file.hash else { throw PublishingError.damaged(what: path) }
        }
    }
}
