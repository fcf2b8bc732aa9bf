public import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression

extension Transport {
    /// Over the network, by an HTTP client made with `HTTPClient.Configuration(for:)`.
    ///
    /// Whoever made the client shuts it down.
    public init(_ client: HTTPClient) {
        self.init { request, limits in
            do {
                return try await within(limits.request) { try await client.answer(to: request, limits: limits) }
            } catch {
                throw Self.failure(of: error)
            }
        }
    }

    /// Runs a function with a transport over the network, and closes all connections when it has ended.
    public static func overNetwork<Result>(
        limits: Limits = Limits(),
        _ body: (Transport) async throws -> Result
    ) async throws -> Result {
        try await HTTPClient.withHTTPClient(configuration: .init(for: limits)) { client in
            try await body(Transport(client))
        }
    }

    /// What a fault of the network means to us; never the address, which may hold a password.
    private static func failure(of error: any Error) -> any Error {
        switch error {
        case is CancellationError: error
        case let failure as Failure: failure
        case is NIOTooManyBytesError: Failure.body("it is longer than allowed")
        case NIOHTTPDecompression.DecompressionError.limit: Failure.body("it is longer than allowed once decompressed")
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            Failure.body("it cannot be decompressed")
        case let error as HTTPClientError: failure(of: error)
        case let error as HTTPParserError: Failure.connection("the answer broke off or is not HTTP (\(error))")
        default: Failure.connection("\(error)")
        }
    }

    private static func failure(of error: HTTPClientError) -> any Error {
        switch error {
        case .cancelled: CancellationError()
        case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
            Failure.timedOut("no connection was established in time")
        case .readTimeout: Failure.timedOut("nothing was heard for too long")
        case .deadlineExceeded, .writeTimeout: Failure.timedOut("the answer was not complete in time")
        case .remoteConnectionClosed: Failure.connection("the connection was closed before the answer was complete")
        default: Failure.connection(error.shortDescription)
        }
    }
}

extension HTTPClient.Configuration {
    /// An HTTP client's configuration for eKomi: our limits, decompression, and nothing done behind our back.
    public init(for limits: Limits) {
        self.init(
            // A redirect would carry the password to wherever it points.
            redirectConfiguration: .disallow,
            timeout: .init(connect: TimeAmount(limits.connect), read: TimeAmount(limits.read)),
            decompression: .enabled(limit: .size(limits.bodyBytes))
        )
        // Retrying is our policy's business.
        connectionPool.retryConnectionEstablishment = false
    }
}

extension HTTPClient {
    fileprivate func answer(to request: Transport.Request, limits: Limits) async throws -> Transport.Response {
        var outgoing = HTTPClientRequest(url: request.url)
        outgoing.method = HTTPMethod(rawValue: request.method)
        for header in request.headers { outgoing.headers.add(name: header.name, value: header.value) }
        outgoing.body = request.body.map { .bytes($0) }
        // This timeout ends with the head of the answer; the caller's own covers the body as well.
        let response = try await execute(outgoing, timeout: TimeAmount(limits.request))
        let body = try await response.body.collect(upTo: limits.bodyBytes)
        return Transport.Response(
            status: Int(response.status.code),
            headers: response.headers.map { Transport.Header($0.name, $0.value) },
            body: Array(body.readableBytesView)
        )
    }
}

/// Runs work, and abandons it when it takes longer than it may.
private func within<Result: Sendable>(
    _ limit: Duration,
    _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: limit)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let result = first else {
            throw Transport.Failure.timedOut("the answer was not complete in time")
        }
        return result
    }
}
