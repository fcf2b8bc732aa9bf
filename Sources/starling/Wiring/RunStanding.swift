import Publishing
import Reviews
import SiteBuilder

/// What a run that came to its end is recorded as.
struct RunStanding: Sendable {
    /// How it ended.
    var outcome = RunRecord.Outcome.done
    /// What was not done, and why.
    var errors: [String] = []
    /// The accounts that could not be fetched.
    var failedAccounts: [String] = []
    /// The accounts that are not asked for a while.
    var openCircuits: [String] = []
}

extension RunStanding {
    /// The same of a run that asked some accounts only: it says nothing about the age of the others' reviews.
    var ofSomeAccounts: RunStanding {
        var standing = self
        if standing.outcome == .done { standing.outcome = .partial }
        return standing
    }
}

extension BuildReport {
    /// A build that left storefronts as they were has done a part of its work.
    var standing: RunStanding {
        guard !carriedOver.isEmpty else { return RunStanding() }
        return RunStanding(
            outcome: carriedOver.count == storefronts.count ? .failed : .partial,
            errors: carriedOver.map { "storefront \($0.name): \($0.carriedOverBecause ?? "")" }
        )
    }
}
