import Diagnostics
import Schedule
import Settings
import Templates

extension Failure {
    /// What an error of any module means to the caller: which exit code, and what to do.
    init(explaining error: any Error) {
        switch error {
        case let failure as Failure:
            self = failure
        case let error as SettingsError:
            self.init(status: .configuration, findings: error.findings, what: "the configuration")
        case let error as TemplateError:
            self.init(status: .badInput, findings: error.findings, what: "the templates")
        case let error as RunLockError:
            self.init(status: .cannotWrite, message: error.description)
        default:
            self.init(status: .bug, message: "unexpected: \(error)")
        }
    }

    /// A failure that findings explain.
    private init(status: ExitStatus, findings: [Finding], what: String) {
        let count = findings.count { $0.severity == .error }
        let faults = count == 1 ? "one fault" : "\(count) faults"
        self.init(status: status, message: "\(what): \(faults)", findings: findings)
    }
}
