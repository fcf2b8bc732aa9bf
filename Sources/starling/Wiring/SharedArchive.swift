import Publishing
import Synchronization

/// The site archive as a run has it open, for all that the run does with it.
///
/// Opening and closing an archive takes several writes that wait for the disk.
final class SharedArchive: Sendable {
    private struct State: Sendable {
        var runs = 0
        var archive: SiteArchive?
    }

    private let state = Mutex(State())

    /// Does some work; an archive that is opened meanwhile stays open until it is done.
    func kept<Result>(during work: () async throws -> Result) async rethrows -> Result {
        state.withLock { $0.runs += 1 }
        defer { letGo() }
        return try await work()
    }

    /// The archive that is open, or else what `open` makes.
    func archive(open: () throws -> SiteArchive) rethrows -> SiteArchive {
        if let archive = state.withLock({ $0.archive }) { return archive }
        let archive = try open()
        state.withLock { state in
            if state.runs > 0 { state.archive = archive }
        }
        return archive
    }

    /// Lets go of the archive, which is to be opened anew.
    func close() {
        let archive = state.withLock { $0.archive.take() }
        // Closed outside of the lock: the last writes of a large one take a moment.
        _ = consume archive
    }

    private func letGo() {
        let archive = state.withLock { state in
            state.runs -= 1
            return state.runs == 0 ? state.archive.take() : nil
        }
        _ = consume archive
    }
}
