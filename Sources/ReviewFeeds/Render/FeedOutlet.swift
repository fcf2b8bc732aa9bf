import Synchronization

/// Where what was rendered is handed on to the outputs.
///
/// Sendable although it changes: it is used on one serial queue alone, but for the failure, which has a lock.
final class FeedOutlet: @unchecked Sendable {
    private var feeds: [(assembly: FeedAssembly, output: any FeedOutput)]
    private let firstFailure = Mutex<(any Error)?>(nil)

    init(_ feeds: [(assembly: FeedAssembly, output: any FeedOutput)]) { self.feeds = feeds }

    /// What went wrong first; nothing is handed on any more after it.
    var failure: (any Error)? { firstFailure.withLock { $0 } }

    /// Hands on what was rendered of each feed.
    func take(_ batch: FeedBatch) {
        guard failure == nil else { return }
        do {
            if let error = batch.failure { throw error }
            for index in feeds.indices {
                let output = feeds[index].output
                try feeds[index].assembly.append(batch.parts[index]) { try output.write($0) }
                output.note(byteCount: feeds[index].assembly.report.byteCount, progress: batch.progress)
            }
        } catch {
            firstFailure.withLock { $0 = error }
        }
    }

    /// Ends the feeds.
    func finish() throws -> [FeedOutcome] {
        if let failure { throw failure }
        var outcomes: [FeedOutcome] = []
        for index in feeds.indices {
            let output = feeds[index].output
            let outcome = try feeds[index].assembly.finish { try output.write($0) }
            output.note(byteCount: outcome.report.byteCount, progress: 1)
            outcomes.append(outcome)
        }
        return outcomes
    }
}
