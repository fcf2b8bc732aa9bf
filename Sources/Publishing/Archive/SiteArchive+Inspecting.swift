import Foundation
import GRDB

extension SiteArchive {
    /// Compares a part of what is live with its hashes, from where the last inspection ended; returns what is damaged.
    ///
    /// It ends after so many bytes, so that a build pays little for it and a few builds have looked at everything.
    public func inspect(upTo budget: Int) throws -> [SitePath] {
        guard let live = try live() else { return [] }
        // One transaction for all: each of its own would cost more than most of what there is to look at.
        let (damaged, last) = try read { try inspect(live.id, upTo: budget, in: $0) }
        try write { try $0.execute(sql: "UPDATE upkeep SET verified_to = ?", arguments: [last.isEmpty ? nil : last]) }
        return damaged
    }

    private func inspect(
        _ release: ReleaseID,
        upTo budget: Int,
        in database: Database
    ) throws -> (damaged: [SitePath], last: String) {
        let packs = PackReader(packs)
        var damaged: [SitePath] = []
        var rest = budget
        var last = try String.fetchOne(database, sql: "SELECT verified_to FROM upkeep") ?? ""
        while rest > 0 {
            let paths = try Self.livePaths(after: last, in: database)
            guard let end = paths.last else { return (damaged, "") }
            for path in paths where rest > 0 {
                last = path.rawValue
                do {
                    // What is live can be read, or its row is not what it was.
                    guard let size = try check(path, in: release, upTo: rest, packs, database: database) else {
                        throw PublishingError.damaged(what: "the entry of \(path)")
                    }
                    rest -= size
                } catch PublishingError.damaged {
                    damaged.append(path)
                }
            }
            if rest > 0 { last = end.rawValue }
        }
        return (damaged, last)
    }

    /// What stands for the reviews of a folder among damaged paths.
    public static let reviewsName = "live"

    /// Those paths of a release that cannot be read, or are not what was put there.
    public func damaged(among paths: [SitePath], in release: ReleaseID) throws -> [SitePath] {
        try read { database in
            let packs = PackReader(packs)
            return try paths.filter { path in
                do {
                    _ = try check(path, in: release, upTo: .max, packs, database: database)
                    return false
                } catch PublishingError.damaged {
                    return true
                }
            }
        }
    }

    /// Reads what is at a path and returns how many bytes that took, or nil if nothing is; throws if it is damaged.
    private func check(
        _ path: SitePath,
        in release: ReleaseID,
        upTo budget: Int,
        _ packs: PackReader,
        database: Database
    ) throws -> Int? {
        if path.fileName == Self.reviewsName { return try Self.checkReviews(of: path.folder, in: database) }
        guard let artifact = try artifact(at: path, in: release, from: packs, database: database) else {
            return nil
        }
        try artifact.compareFiles(upTo: budget)
        // Every folder with reviews has a line of stars.
        var size = path.fileName == "stars.html" ? try Self.checkReviews(of: path.folder, in: database) : 0
        for body in [artifact.body, artifact.gzip, artifact.brotli].compactMap(\.self) {
            size += body.size
            // Of a file that is too large to be compared, the size tells something.
            guard case .file(let url, let expected) = body else { continue }
            let path = url.path(percentEncoded: false)
            // A file that is gone has no size.
            guard (try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize) == expected else {
                throw PublishingError.damaged(what: path)
            }
        }
        return max(1, size)
    }

    /// Reads the reviews that are listed for a folder and returns how many bytes that took; throws if one is damaged.
    private static func checkReviews(of folder: SitePath, in database: Database) throws -> Int {
        guard let list = try ReviewTable.id(ofList: folder, in: database) else { return 0 }
        return try ReviewTable.check(list, in: database)
    }

    private static func livePaths(after last: String, in database: Database) throws -> [SitePath] {
        try String.fetchAll(
            database,
            sql: "SELECT path FROM entry WHERE until_release IS NULL AND path > ? ORDER BY path LIMIT 256",
            arguments: [last]
        )
        .map(SitePath.init(trusted:))
    }
}
