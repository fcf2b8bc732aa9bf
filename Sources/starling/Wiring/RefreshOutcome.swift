import Publishing
import SiteBuilder

/// What a refresh came to.
struct RefreshOutcome: Sendable {
    let sync: SyncOutcome
    let build: Result<BuildReport, Failure>

    /// All that went wrong: accounts and catalogues, then the build.
    var failures: [Failure] {
        switch build {
        case .success(let report): sync.failures + [Failure(carriedOver: report)].compactMap(\.self)
        case .failure(let failure): sync.failures + [failure]
        }
    }

    /// How it is recorded: the data is as of a refresh only if all of it was done.
    var standing: RunStanding {
        let errors = failures.map(\.message)
        guard !errors.isEmpty else { return RunStanding() }
        var standing = RunStanding(
            outcome: .failed,
            errors: errors,
            failedAccounts: sync.failedAccounts,
            openCircuits: sync.openCircuits
        )
        if case .success(let report) = build, report.standing.outcome != .failed { standing.outcome = .partial }
        return standing
    }
}

/// A refresh as machines read it.
struct RefreshSummary: Encodable {
    var accounts: [SyncOutcome.AccountLine]
    var catalogues: [SyncOutcome.CatalogueLine]
    var build: BuildSummary?
    var errors: [String]
    var openCircuits: [String]

    init(_ outcome: RefreshOutcome) {
        accounts = outcome.sync.accounts
        catalogues = outcome.sync.catalogues
        openCircuits = outcome.sync.openCircuits
        build = (try? outcome.build.get()).map { BuildSummary($0) }
        errors = outcome.failures.map(\.message)
    }
}
