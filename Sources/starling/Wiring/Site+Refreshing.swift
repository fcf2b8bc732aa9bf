import SiteBuilder

extension Site {
    /// Syncs every account and catalogue, then builds; the caller holds the lock.
    @discardableResult
    func refresh(_ options: BuildOptions, console: Console) async throws -> BuildReport {
        let outcome = try await sync(console: console)
        let report = try build(options, console: console)
        BuildSummary(report).tell(console)
        try console.report(BuildSummary(report))
        try outcome.throwIfFailed()
        try Failure.ifCarriedOver(report)
        return report
    }
}
