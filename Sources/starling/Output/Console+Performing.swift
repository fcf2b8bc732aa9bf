import ArgumentParser
import Diagnostics

extension Console {
    /// Runs a command's work, and turns whatever it throws into messages and an exit code.
    func perform(_ work: () async throws -> Void) async throws {
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
