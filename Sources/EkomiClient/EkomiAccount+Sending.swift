extension EkomiAccount {
    func send<Answer>(_ request: some Sendable) async throws -> Answer {
        throw EkomiError(
            kind: .upstreamDown,
            account: name,
            endpoint: "\(type(of: request))",
            status: nil,
            reason: "this is not spoken yet",
            retryAfter: nil
        )
    }
}
