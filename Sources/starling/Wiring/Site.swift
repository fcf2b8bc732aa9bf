import Foundation
import Publishing
import ReviewStore
import Reviews
import Schedule
import Settings
import Templates

/// The composition root: opens what the configuration names, for every command alike.
struct Site: Sendable {
    let settings: SiteSettings
    let share: URL
    let environment: [String: String]
    let now: @Sendable () -> Date
    /// What the schedule waits by.
    let clock: RehearsalClock
    /// The archive of the run that is under way.
    let sharedArchive = SharedArchive()

    /// Reads nothing but the place of the default templates.
    init(
        settings: SiteSettings,
        environment: [String: String] = ProcessInfo.processInfo.environment,
        now: (@Sendable () -> Date)? = nil
    ) throws(Failure) {
        self.settings = settings
        self.environment = environment
        let clock = RehearsalClock(environment: environment)
        self.clock = clock
        self.now = now ?? { clock.date }
        share = try ShareFolder.find(environment: environment)
    }

    /// The database of reviews, in the data folder.
    func openStore() throws -> ReviewStore {
        try makeDataFolder()
        return try ReviewStore(at: settings.data.appending(path: "review.db"), now: now)
    }

    /// The site archive, in the data folder; within a run the same for all.
    func openArchive() throws -> SiteArchive {
        try sharedArchive.archive {
            try makeDataFolder()
            return try SiteArchive.open(
                at: settings.data,
                precompression: settings.precompresses ? .fast : .none,
                packedSize: packedSize
            )
        }
    }

    /// How many bytes are worth a pack of contents; `STARLING_PACKED_SIZE` says so where accidents are rehearsed with a
    /// small site, which would have none.
    private var packedSize: Int {
        environment["STARLING_PACKED_SIZE"].flatMap { Int($0) } ?? SiteArchive.packedSize
    }

    /// How the latest refreshes ended that were not for nothing; none where the archive is damaged, so that the next
    /// one comes at once and mends it.
    func lastRefresh() throws -> Date? {
        do {
            return try openArchive().runs(of: "refresh").first { $0.outcome != .failed }?.finishedAt
        } catch PublishingError.damagedArchive, PublishingError.inconsistent, PublishingError.damaged {
            return nil
        }
    }

    /// The one lock that every writing command takes.
    func lock(for purpose: String) throws -> RunLock {
        try makeDataFolder()
        return try RunLock(at: settings.data.appending(path: "lock"), purpose: purpose, now: now())
    }

    /// Template folders, the theme's first; a shop without a theme of its own needs no folder for it.
    var templateFolders: [URL] { themeFolders("") + [share.appending(path: "templates", directoryHint: .isDirectory)] }

    /// Folders of assets, the theme's first.
    var assetFolders: [URL] { themeFolders("public") + [share.appending(path: "public", directoryHint: .isDirectory)] }

    private func themeFolders(_ name: String) -> [URL] {
        let folder = name.isEmpty ? settings.theme : settings.theme.appending(path: name, directoryHint: .isDirectory)
        return FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) ? [folder] : []
    }

    private func makeDataFolder() throws(Failure) {
        do {
            try FileManager.default.createDirectory(at: settings.data, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                status: .cannotWrite,
                message: "the data folder \(settings.data.path(percentEncoded: false)) cannot be made: "
                    + error.localizedDescription
            )
        }
    }
}
