public import Foundation
import GRDB
import Synchronization

extension SiteArchive {
    /// Removes the releases that retention lets go of, the content only they had, and what crashes left behind.
    ///
    /// Never touched are the live release, one superseded less than ten minutes ago, and a hashed asset that was live
    /// in the last 400 days. Sealed content goes as soon as ten minutes have passed, whatever else is kept.
    public func collectGarbage(at date: Date, retention: Retention = Retention()) throws -> CollectedGarbage {
        try whileNotDrafting {
            try removeLeftovers()
            var collection = try write { database in
                try GarbageCollector(database: database, now: date, retention: retention).run()
            }
            try moveStragglers()
            try tidyPacks(at: date)
            try removeUnknownPacks(at: date)
            collection.files = try removeUnknownFiles()
            return collection
        }
    }

    /// Removes content that a draft left behind which was never published.
    func removeLeftovers() throws {
        try write { database in
            try database.execute(
                sql: """
                    DELETE FROM content
                    WHERE id > ifnull((SELECT last_content FROM release ORDER BY id DESC LIMIT 1), 0)
                    AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.content = content.id)
                    """
            )
            try ReviewTable.removeLeftovers(in: database)
        }
        try tidyPacks()
    }

    /// Removes files of the feeds folder that no content has, and incomplete ones; returns how many.
    ///
    /// Each file's content is asked for by its hash: there are few files, and very many contents.
    private func removeUnknownFiles() throws -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: feeds.path(percentEncoded: false))) ?? []
        let unknown = try read { database in
            try names.filter { name in
                if name.hasPrefix(OutputFile.temporaryPrefix) { return true }
                guard let hash = ContentHash(hexadecimal: name.prefix { $0 != "." }) else { return false }
                return try !ContentStore.isFile(hash, in: database)
            }
        }
        for name in unknown { try FileSystem.removeFile(feeds.appending(path: name).path(percentEncoded: false)) }
        return unknown.count
    }

    private func whileNotDrafting<Value>(_ body: () throws -> Value) throws -> Value {
        let isFree = isDrafting.withLock { isDrafting in
            defer { isDrafting = true }
            return !isDrafting
        }
        guard isFree else { throw PublishingError.openDraft }
        defer { isDrafting.withLock { $0 = false } }
        return try body()
    }
}
