extension Failure {
    /// Throws what went wrong as one failure that names all of it; its status is that of what most needs somebody to
    /// act: wrong credentials before a fault that passes by itself.
    static func throwWorst(of failures: [Failure]) throws(Failure) {
        guard !failures.isEmpty else { return }
        let order: [ExitStatus] = [.bug, .cannotWrite, .configuration, .badInput, .usage, .unavailable]
        let status = order.first { status in failures.contains { $0.status == status } } ?? .unavailable
        throw Failure(
            status: status,
            message: failures.map(\.message).joined(separator: "\n"),
            findings: failures.flatMap(\.findings)
        )
    }
}
