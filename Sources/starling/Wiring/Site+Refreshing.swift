import SiteBuilder

extension Site {
    /// Syncs every account and catalogue, or those accounts that are named, then builds; the caller holds the lock.
    ///
    /// What fails of one account stops neither the others nor the build: the result says all of it.
    func refresh(
        _ options: BuildOptions,
        accounts: [String] = [],
        isFull: Bool = false,
        console: Console
    ) async throws -> RefreshOutcome {
        let synced = try await sync(accounts: accounts, isFull: isFull, console: console)
        // Who stops a sync does not wait for a build.
        try Task.checkCancellation()
        do {
            let report = try await build(options, console: console)
            BuildSummary(report).tell(console)
            return RefreshOutcome(sync: synced, build: .success(report))
        } catch {
            return RefreshOutcome(sync: synced, build: .failure(Failure(explaining: error)))
        }
    }
}
