/// What became of the accounts and catalogues of a sync.
struct SyncOutcome {
    /// What failed, by account or storefront, in the order of the configuration.
    var failures: [Failure] = []

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
