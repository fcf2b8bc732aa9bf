public import Foundation
public import Logging
public import ServiceLifecycle

/// Serves the live release of a data folder over HTTP, until it is asked to shut down.
///
/// It sees a release that any process publishes within two seconds, and answers before the first one is there.
public struct SnippetServer: Service {
    private let folder: URL
    private let options: ServerOptions
    private let logger: Logger
    private let now: @Sendable () -> Date
    private let onListening: @Sendable (_ port: Int) async -> Void

    /// Makes a server of the site archive in a data folder, which it only reads.
    ///
    /// `onListening` is told the port once connections are accepted.
    public init(
        data folder: URL,
        options: ServerOptions = ServerOptions(),
        logger: Logger,
        now: @escaping @Sendable () -> Date = { Date() },
        onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        self.folder = folder
        self.options = options
        self.logger = logger
        self.now = now
        self.onListening = onListening
    }

    /// Serves until a graceful shutdown, or until the task is cancelled.
    public func run() async throws {
        try await gracefulShutdown()
    }
}
