import EkomiClient
import Intake
import ReviewStore
import Reviews

/// What became of the accounts and catalogues of a sync.
struct SyncOutcome: Sendable {
    /// One account, for machines.
    struct AccountLine: Encodable, Sendable {
        var account: String
        var added = 0
        var changed = 0
        var gone = 0
        var summaries = 0
        var error: String?
    }

    /// What failed, by account or storefront, in the order of the configuration.
    var failures: [Failure] = []
    /// How each account went.
    private(set) var accounts: [AccountLine] = []

    /// Takes the result of an account, and tells it.
    mutating func add(_ result: SyncResult, console: Console) {
        let name = result.account.rawValue
        switch result.outcome {
        case .success(let report):
            let (added, changed, gone) = (report.reviews.added, report.reviews.changed, report.reviews.gone)
            console.message("\(name): \(added.counted("new review")), \(changed) changed, \(gone) gone")
            for notice in report.notices { console.warning("account \(name): \(notice)") }
            if report.omittedNotices > 0 {
                console.warning("account \(name): \(report.omittedNotices) more like these")
            }
            accounts.append(
                AccountLine(
                    account: name,
                    added: added,
                    changed: changed,
                    gone: gone,
                    summaries: report.summaries
                )
            )
        case .failure(let failure):
            failures.append(Failure(status: ExitStatus(failure), message: failure.message(of: name)))
            accounts.append(AccountLine(account: name, error: "\(failure)"))
        }
    }

    /// Fails with the worst of what failed, naming all of it: wrong credentials before a fault that passes by itself.
    func throwIfFailed() throws(Failure) {
        guard !failures.isEmpty else { return }
        let order: [ExitStatus] = [.bug, .cannotWrite, .configuration, .badInput, .unavailable]
        let status = order.first { status in failures.contains { $0.status == status } } ?? .unavailable
        throw Failure(
            status: status,
            message: failures.map(\.message).joined(separator: "\n"),
            findings: failures.flatMap(\.findings)
        )
    }
}

extension ExitStatus {
    /// What the failure of an account means for who has to act.
    init(_ failure: SyncFailure) {
        switch failure {
        case .ekomi(let error): self.init(error)
        case .store(let error): self.init(error)
        case .repeatedPage, .cancelled: self = .unavailable
        case .bug: self = .bug
        }
    }
}

extension SyncFailure {
    /// The failure with the account's name, which eKomi's own errors begin with.
    fileprivate func message(of account: String) -> String {
        if case .ekomi = self { return description }
        return "account \(account): \(description)"
    }
}
