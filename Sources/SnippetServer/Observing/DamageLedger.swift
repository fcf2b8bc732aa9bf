import Logging
import NIOPosix
import Publishing
import Synchronization

/// What of the archive was asked for and is not what was put there, until it can be read again.
final class DamageLedger: Sendable {
    /// The most paths that are told apart.
    private static let mostPaths = 1_000

    private struct State {
        var count = 0
        var paths: Set<SitePath> = []
        var hasNotedArchive = false
        var hasFailed = false
    }

    private let notes: DamageNotes
    private let logger: Logger
    private let state = Mutex(State())

    init(notes: DamageNotes, logger: Logger) {
        self.notes = notes
        self.logger = logger
    }

    /// How often something damaged was asked for.
    var count: Int { state.withLock { $0.count } }

    /// The paths that could not be read.
    var paths: Set<SitePath> { state.withLock { $0.paths } }

    /// Takes an error of the archive, if it means damage: for health and metrics, and for the next build to repair.
    func note(_ error: any Error, at path: SitePath) {
        guard let error = error as? PublishingError else { return }
        let isArchive: Bool
        switch error {
        case .damaged: isArchive = false
        case .damagedArchive, .inconsistent: isArchive = true
        default: return
        }
        let isNew = state.withLock { state in
            state.count += 1
            guard state.paths.count < Self.mostPaths else { return false }
            let isNew = state.paths.insert(path).inserted && !(isArchive && state.hasNotedArchive)
            if isArchive { state.hasNotedArchive = true }
            return isNew
        }
        if isNew { write(isArchive ? nil : path) }
    }

    /// Takes it that paths can be read again.
    func forget(_ paths: some Sequence<SitePath>) { state.withLock { $0.paths.subtract(paths) } }

    /// Begins anew with another release or archive.
    func clear() {
        state.withLock { state in
            state.paths = []
            state.hasNotedArchive = false
        }
    }

    private func write(_ path: SitePath?) {
        NIOThreadPool.singleton.submit { [self] pool in
            guard case .active = pool else { return }
            do {
                try notes.note(path)
            } catch {
                let isFirst = state.withLock { state in
                    defer { state.hasFailed = true }
                    return !state.hasFailed
                }
                guard isFirst else { return }
                logger.warning("Damage cannot be noted for the next build, which finds it later: \(error)")
            }
        }
    }
}
