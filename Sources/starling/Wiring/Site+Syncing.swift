extension Site {
    func sync(console: Console) async throws -> SyncOutcome { SyncOutcome() }
}
