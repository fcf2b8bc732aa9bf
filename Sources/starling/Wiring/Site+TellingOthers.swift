import Foundation
import Settings
import SiteBuilder
import SnippetServer

extension Site {
    /// A refresh as it is recorded, announced to caches, and told to who watches over it; the caller holds the lock.
    func refreshTellingOthers(
        _ options: BuildOptions,
        accounts: [String] = [],
        isFull: Bool = false,
        changedURLs: String? = nil,
        console: Console
    ) async throws -> RefreshOutcome {
        let ping = ping(console)
        async let start: Void? = ping?.send(.start, console: console)
        do {
            let outcome = try await announcing(to: changedURLs, console: console) {
                try await recording(
                    "refresh",
                    in: console,
                    as: { (outcome: RefreshOutcome) in
                        accounts.isEmpty ? outcome.standing : outcome.standing.ofSomeAccounts
                    }
                ) {
                    try await refresh(options, accounts: accounts, isFull: isFull, console: console)
                }
            }
            _ = await start
            await ping?.send(outcome.failures.isEmpty ? .success : .failure, console: console)
            return outcome
        } catch {
            _ = await start
            // Who stops a run by hand knows it.
            if !(error is CancellationError) { await ping?.send(.failure, console: console) }
            throw error
        }
    }

    /// Who watches over refreshes; nil where nobody does, or the address cannot be read, which is said.
    private func ping(_ console: Console) -> Ping? {
        guard let source = settings.ping else { return nil }
        do {
            return try Ping(url: source.resolve(environment: environment))
        } catch {
            console.warning("nobody is told of the refresh: \(Failure(explaining: error).message)")
            return nil
        }
    }

    /// Writes what `/metrics` would tell of the archive to the file that the configuration names.
    ///
    /// Metrics are worth having, but not worth failing a run that has done its work.
    func writeMetrics(_ console: Console) {
        guard let file = settings.metricsFile else { return }
        do {
            try MetricsFile(file).write(SiteMetrics.text(of: settings.data))
        } catch {
            console.warning("the metrics were not written: \(Failure(explaining: error).message)")
        }
    }
}
