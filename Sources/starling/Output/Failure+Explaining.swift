import Diagnostics
import EkomiClient
import EkomiSandbox
import Foundation
import Intake
import NIOCore
import Publishing
import ReviewFeeds
import ReviewStore
import Schedule
import Settings
import SiteBuilder
import SnippetServer
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
        case let error as EkomiError:
            self.init(status: ExitStatus(error), message: "\(error)")
        case let fault as ArgumentFault:
            self.init(status: .usage, message: "\(fault).")
        case let error as ReviewStoreError:
            self.init(status: ExitStatus(error), message: "\(error)")
        case let error as PublishingError:
            self.init(status: ExitStatus(error), message: "\(error)")
        case let error as SiteBuildError:
            self.init(building: error)
        case let error as ImportError:
            self.init(status: ExitStatus(error), message: "\(error)")
        case let error as FeedReadingError:
            self.init(status: .badInput, message: "\(error)")
        case let error as DatasetFileError:
            self.init(status: .badInput, message: "\(error)")
        case let error as FaultSyntaxError:
            self.init(status: .usage, message: "\(error)")
        case let error as CronError:
            self.init(status: .configuration, message: "\(error)")
        case let error as RunLockError:
            self.init(status: .cannotWrite, message: error.description)
        case let error as ServerError:
            self.init(status: .configuration, message: "\(error)")
        case let error as IOError where error.errnoCode == EADDRINUSE:
            self.init(status: .configuration, message: "the port is taken; choose another with --port.")
        case is CancellationError:
            self.init(status: .unavailable, message: "it was stopped; the next run takes it up.")
        default:
            self.init(status: .bug, message: "unexpected: \(error)")
        }
    }

    /// A build's failure is that of the module it comes from, where it comes from one.
    private init(building error: SiteBuildError) {
        switch error {
        case .store(let cause), .publishing(let cause): self.init(explaining: cause)
        case .cancelled: self.init(status: .unavailable, message: "\(error)")
        case .wouldShrink, .asset, .rendering, .feed: self.init(status: .badInput, message: "\(error)")
        }
    }

    /// A failure that findings explain.
    private init(status: ExitStatus, findings: [Finding], what: String) {
        let count = findings.count { $0.severity == .error }
        let faults = count == 1 ? "one fault" : "\(count) faults"
        self.init(status: status, message: "\(what): \(faults)", findings: findings)
    }
}

extension ExitStatus {
    /// What an error of eKomi's means for who has to act: the merchant, or time.
    init(_ error: EkomiError) {
        self = error.isAboutCredentials ? .configuration : .unavailable
    }

    /// What an error of the review store means.
    init(_ error: ReviewStoreError) {
        switch error.reason {
        case .interfaceChanged, .unknown: self = .configuration
        case .bug: self = .bug
        default: self = .cannotWrite
        }
    }

    /// What an error of the site archive means.
    init(_ error: PublishingError) {
        switch error {
        case .unknownRelease, .collectedRelease, .noRelease, .noArchive: self = .badInput
        case .closedDraft, .openDraft: self = .bug
        default: self = .cannotWrite
        }
    }
}
