public import Foundation
import GRDB

extension SiteArchive {
    /// What the names of damaged archives begin with.
    private static let asidePrefix = "\(fileName).damaged-"
    /// How many damaged archives are kept.
    private static let mostAside = 2
    /// What belongs to a database file.
    private static let companions = ["", "-wal", "-shm"]

    /// Gives the archive of a data folder another name, so that the next one to be opened is new; returns the name.
    ///
    /// Who has it open goes on reading it. Of such files the newest two are kept. The caller holds the lock.
    public static func setAside(at folder: URL, at date: Date) throws -> String {
        let path = folder.appending(path: fileName).path(percentEncoded: false)
        let time = date.formatted(.iso8601.timeSeparator(.omitted).dateSeparator(.omitted))
        var name = asidePrefix + time
        for number in 2... {
            guard FileManager.default.fileExists(atPath: folder.appending(path: name).path(percentEncoded: false))
            else {
                break
            }
            name = "\(asidePrefix)\(time)-\(number)"
        }
        let aside = folder.appending(path: name).path(percentEncoded: false)
        // The database first: a log without one is dropped by whoever makes the next.
        for suffix in companions where FileManager.default.fileExists(atPath: path + suffix) {
            try FileSystem.move(path + suffix, to: aside + suffix)
        }
        try FileSystem.synchronizeFolder(folder)
        for old in try filesAside(in: folder).dropLast(mostAside) {
            for suffix in companions {
                try FileSystem.removeFile(folder.appending(path: old + suffix).path(percentEncoded: false))
            }
        }
        return name
    }

    /// The names of damaged archives, the oldest first.
    static func filesAside(in folder: URL) throws -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return
            names.filter { name in
                name.hasPrefix(asidePrefix) && !companions.dropFirst().contains { name.hasSuffix($0) }
            }
            .sorted()
    }

    /// Whether SQLite finds nothing wrong with the archive of a data folder; reads all of it.
    public static func isSound(at folder: URL) throws -> Bool {
        let file = folder.appending(path: fileName).path(percentEncoded: false)
        guard ArchiveHeader.isPlausible(file: file) else { return false }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        do {
            return try mappingErrors(of: file) {
                let queue = try DatabaseQueue(path: file, configuration: configuration)
                return try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") } == "ok"
            }
        } catch PublishingError.damagedArchive, PublishingError.inconsistent {
            return false
        }
    }
}
