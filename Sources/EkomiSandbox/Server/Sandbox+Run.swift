public import struct Foundation.URL

extension Sandbox {
    /// Serves a new sandbox on a free port of the loopback interface while the body runs.
    ///
    /// The body gets the base address of all of eKomi's hosts and the sandbox, to change it and to count requests.
    /// Its clock stands still at the dataset's end unless another is given.
    public static func run<Result: Sendable>(
        dataset: SandboxDataset,
        faults: Faults = .none,
        clock: SandboxClock? = nil,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (URL, Sandbox) async throws -> Result
    ) async throws -> Result {
        try await Sandbox(dataset: dataset, faults: faults, clock: clock).serve(isolation: isolation, body)
    }

    /// Serves this sandbox on a free port of the loopback interface while the body runs.
    public func serve<Result: Sendable>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (URL, Sandbox) async throws -> Result
    ) async throws -> Result {
        let server = SandboxServer(sandbox: self)
        let serving = Task { try await server.run() }
        do {
            let port = try await server.boundPort()
            guard let url = URL(string: "http://127.0.0.1:\(port)") else { throw CancellationError() }
            let result = try await body(url, self)
            await Self.stop(serving)
            return result
        } catch {
            await Self.stop(serving)
            throw error
        }
    }

    private static func stop(_ serving: Task<Void, any Error>) async {
        serving.cancel()
        // What the server says while it is being cancelled is of no interest; the body's result is.
        _ = await serving.result
    }
}
