import Foundation
import Publishing

extension Site {
    /// Does some work and notes in the archive what it came to, for `status` and the metrics of any process.
    func recording<Result>(
        _ kind: String,
        in console: Console,
        facts: [String: String] = [:],
        as standing: (Result) -> RunStanding = { _ in RunStanding() },
        _ work: () async throws -> Result
    ) async throws -> Result {
        let started = now()
        return try await sharedArchive.kept {
            do {
                let result = try await work()
                note(kind, started: started, standing(result), facts, console)
                return result
            } catch {
                let failure = Failure(explaining: error)
                note(kind, started: started, RunStanding(outcome: .failed, errors: [failure.message]), facts, console)
                throw error
            }
        }
    }

    /// A record is worth having, but not worth failing a run that has done its work.
    private func note(
        _ kind: String,
        started: Date,
        _ standing: RunStanding,
        _ facts: [String: String],
        _ console: Console
    ) {
        do {
            var facts = facts
            if !standing.errors.isEmpty { facts["error"] = standing.errors.joined(separator: "\n") }
            if !standing.failedAccounts.isEmpty {
                facts["failed-accounts"] = standing.failedAccounts.joined(separator: "\n")
            }
            if !standing.openCircuits.isEmpty {
                facts["open-circuits"] = standing.openCircuits.joined(separator: "\n")
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            let record = RunRecord(
                kind: kind,
                startedAt: started,
                finishedAt: now(),
                outcome: standing.outcome,
                facts: String(decoding: try encoder.encode(facts), as: UTF8.self)
            )
            try openArchive().record(record)
        } catch {
            console.detail("the run was not recorded: \(error)")
        }
        writeMetrics(console)
    }
}
