import EkomiClient
import Intake
import Publishing
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

    /// The catalogue of one storefront, for machines.
    struct CatalogueLine: Encodable, Sendable {
        var storefront: String
        var products = 0
        var rejected = 0
        var isUnchanged = false
        var error: String?
    }

    /// What failed, by account or storefront.
    private(set) var failures: [Failure] = []
    /// How each account went.
    private(set) var accounts: [AccountLine] = []
    /// How each catalogue went.
    private(set) var catalogues: [CatalogueLine] = []

    /// The accounts that are not asked for a while.
    var openCircuits: [String] = []

    /// Takes the result of an account, and tells it.
    mutating func add(_ result: SyncResult, console: Console) {
        let name = result.account.rawValue
        switch result.outcome {
        case .success(let report):
            let (added, changed, gone) = (report.reviews.added, report.reviews.changed, report.reviews.gone)
            console.message("\(name): \(added.counted("new review")), \(changed) changed, \(gone) gone")
            for detail in report.details { console.detail("account \(name): \(detail)") }
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
            failures.append(Failure(status: ExitStatus(failure), message: "account \(name): \(failure)"))
            accounts.append(AccountLine(account: name, error: "\(failure)"))
        }
    }

    /// Takes an account that could not even be asked.
    mutating func add(_ failure: Failure, of account: String) {
        failures.append(failure)
        accounts.append(AccountLine(account: account, error: failure.message))
    }

    /// Takes how the catalogue of a storefront went.
    mutating func add(_ report: ImportReport, ofCatalogue storefront: String) {
        catalogues.append(
            CatalogueLine(
                storefront: storefront,
                products: report.acceptedCount,
                rejected: report.rejectedCount,
                isUnchanged: report.isUnchanged
            )
        )
    }

    /// Takes a catalogue that was not imported.
    mutating func add(_ failure: Failure, ofCatalogue storefront: String) {
        failures.append(failure)
        catalogues.append(CatalogueLine(storefront: storefront, error: failure.message))
    }

    /// How it is recorded: failed where nothing took effect.
    var standing: RunStanding {
        guard !failures.isEmpty else { return RunStanding() }
        let anyDone = accounts.contains { $0.error == nil } || catalogues.contains { $0.error == nil }
        return RunStanding(
            outcome: anyDone ? .partial : .failed,
            errors: failures.map(\.message),
            failedAccounts: failedAccounts,
            openCircuits: openCircuits
        )
    }

    /// The accounts that could not be fetched.
    var failedAccounts: [String] { accounts.filter { $0.error != nil }.map(\.account) }
}

/// A sync as machines read it.
struct SyncSummary: Encodable {
    var accounts: [SyncOutcome.AccountLine]
    var catalogues: [SyncOutcome.CatalogueLine]
    var errors: [String]
    var openCircuits: [String]

    init(_ outcome: SyncOutcome) {
        accounts = outcome.accounts
        catalogues = outcome.catalogues
        openCircuits = outcome.openCircuits
        errors = outcome.failures.map(\.message)
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
