import Foundation
import GRDB

extension SiteArchive {
    /// How many bytes are moved from packs into the database by one collection, or little more.
    private static let mostMoved = 32 * 1024 * 1024

    /// Begins the next pack; the caller has the write lock.
    func openPack(in database: Database) throws -> PackWriter {
        if !FileManager.default.fileExists(atPath: packs.folder.path(percentEncoded: false)) {
            try FileSystem.createFolder(packs.folder)
            try FileSystem.synchronizeFolder(folder)
        }
        // Packs of a damaged archive, which this one succeeds, may be there still.
        let number = try max(PackTable.lastNumber(in: database), packs.numbers().max() ?? 0) + 1
        try PackTable.insert(number, in: database)
        return try PackWriter(number: number, in: packs)
    }

    /// Removes the packs that hold nothing any more, and erases what was collected from the others.
    ///
    /// What is left to be done after a crash, the next call does. Without a date, what was moved stays for now.
    func tidyPacks(at date: Date? = nil) throws {
        let time = date?.timeIntervalSince1970 ?? 0
        let before = try read(PackTable.numbers)
        guard !before.isEmpty else { return }
        if date != nil { try write { try PackTable.dateGaps(at: time, in: $0) } }
        guard try read({ try PackTable.isUntidy(at: time, in: $0) }) else { return }
        // On the disk before anything goes: after a power failure the rows might be back, and what they lead to not.
        let (after, gaps) = try writeDurably { database in
            try PackTable.removeUnused(at: time, in: database)
            return (try PackTable.numbers(in: database), try PackTable.gaps(at: time, in: database))
        }
        for number in before.subtracting(after) { try packs.remove(number) }
        guard !gaps.isEmpty else { return }
        for (number, extents) in gaps { try packs.erase(extents, of: number) }
        try write { try PackTable.removeGaps(at: time, in: $0) }
    }

    /// Moves into the database what is left in packs of which less than half is used, so that they give back their room.
    ///
    /// What is damaged stays where it is, for a build to repair.
    func moveStragglers() throws {
        let reader = PackReader(packs)
        try write { database in
            for id in try PackTable.stragglers(upTo: Self.mostMoved, in: database) {
                try ContentStore.move(id, from: reader, in: database)
            }
        }
    }

    /// Removes packs that are not of this archive, once nobody can be reading the damaged one that it succeeded.
    func removeUnknownPacks(at date: Date) throws {
        let numbers = packs.numbers()
        guard !numbers.isEmpty else { return }
        let (known, isSettled) = try read { database in
            let first = try Double.fetchOne(database, sql: "SELECT min(published_at) FROM release")
            let isSettled = first.map { $0 <= date.timeIntervalSince1970 - GarbageCollector.grace } ?? false
            return (try PackTable.numbers(in: database), isSettled)
        }
        guard isSettled else { return }
        for number in numbers where !known.contains(number) { try packs.remove(number) }
    }
}
