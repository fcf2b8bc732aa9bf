import Logging
import NIOPosix
import Publishing
import ServiceLifecycle
import Synchronization

/// Looks for a new release every so often, and puts it in the place of the one that is served.
final class SiteWatcher: Service {
    private let watch: ArchiveWatch
    private let interval: Duration
    private let cacheSize: Int
    private let logger: Logger
    private let site = Mutex<LiveSite?>(nil)
    private let lastFailure = Mutex<String?>(nil)
    private let damage: DamageLedger

    init(watch: ArchiveWatch, interval: Duration, cacheSize: Int, damage: DamageLedger, logger: Logger) {
        self.watch = watch
        self.interval = interval
        self.cacheSize = cacheSize
        self.damage = damage
        self.logger = logger
    }

    /// What is served now; nil before the first release.
    var current: LiveSite? { site.withLock { $0 } }

    /// Whether the archive could be read at the last look.
    var canRead: Bool { lastFailure.withLock { $0 == nil } }

    /// Looks until a graceful shutdown.
    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { [self] in
                while true {
                    try await NIOThreadPool.singleton.runIfActive { self.lookNow() }
                    try await Task.sleep(for: interval)
                }
            }
        } catch is CancellationError {
            // Asked to stop, between two looks.
        }
    }

    /// Looks once; where that fails, what is served goes on being served.
    func lookNow() {
        do {
            if let sighting = try watch.look() { serve(sighting) }
            lastFailure.withLock { $0 = nil }
        } catch {
            // Once is enough to be told.
            let failure = "\(error)"
            let isNew = lastFailure.withLock { last in
                defer { last = failure }
                return last != failure
            }
            if isNew { logger.error("The site archive cannot be read: \(failure)") }
        }
    }

    private func serve(_ sighting: ArchiveWatch.Sighting) {
        let new = LiveSite(
            archive: sighting.archive,
            release: sighting.release,
            cache: cache(for: sighting, after: current)
        )
        site.withLock { $0 = new }
        damage.clear()
        logger.info(
            "Serving a release",
            metadata: ["release": "\(sighting.release.id)", "paths": "\(sighting.release.pathCount)"]
        )
    }

    /// What a release has unchanged stays prepared, so that nobody waits because a new one went live.
    private func cache(for sighting: ArchiveWatch.Sighting, after old: LiveSite?) -> ResponseCache {
        let archive = sighting.archive
        do {
            // Once a release is collected, nobody knows all that it had otherwise.
            if let old, old.archive === archive, try archive.release(old.release.id)?.isKept == true {
                return old.cache.copy(
                    without: try archive.changedPaths(between: old.release.id, and: sighting.release.id)
                )
            }
        } catch {
            logger.warning("Cannot tell what a release changed, so that all is read again: \(error)")
        }
        return ResponseCache(limit: cacheSize)
    }
}
