import ArgumentParser
import Diagnostics
import Foundation

extension Console {
    /// Runs a command's work, and turns whatever it throws into messages and an exit code.
    func perform(_ work: () async throws -> Void) async throws {
        let start = ContinuousClock.now
        defer { tellCost(since: start) }
        do {
            try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let failure = Failure(explaining: error)
            tell(failure)
            throw failure.status.exitCode
        }
    }

    /// Says what the command took of the machine, for those who plan cron jobs and limits of memory.
    private func tellCost(since start: ContinuousClock.Instant) {
        guard verbosity >= .verbose else { return }
        let memory = PeakMemory.ofThisProcess.map { ", with \($0.megabytes) MB of memory at most" } ?? ""
        let time = (ContinuousClock.now - start).formatted(.units(width: .narrow, fractionalPart: .show(length: 1)))
        detail("Took \(time)\(memory).")
    }

    private func tell(_ failure: Failure) {
        if isJSON, !hasReported {
            // Encoding three plain fields cannot fail; the message goes to stderr as well.
            try? report(FailureReport(failure))
        }
        findings(failure.findings)
        error(failure.message)
    }
}

/// A failure as JSON.
private struct FailureReport: Encodable {
    struct Details: Encodable {
        var status: Int32
        var message: String
        var findings: [Finding]
    }

    var error: Details

    init(_ failure: Failure) {
        error = Details(status: failure.status.rawValue, message: failure.message, findings: failure.findings)
    }
}
