public import Hummingbird
public import Logging
public import ServiceLifecycle

/// Serves a sandbox over HTTP, all of eKomi's hosts on one port.
public struct SandboxServer: Service {
    private let sandbox: Sandbox
    private let host: String
    private let port: Int
    private let logger: Logger
    private let portReport = PortReport()

    /// Makes a server; port 0 lets the system choose a free one, which `boundPort()` tells.
    public init(sandbox: Sandbox, host: String = "127.0.0.1", port: Int = 0, logger: Logger? = nil) {
        self.sandbox = sandbox
        self.host = host
        self.port = port
        self.logger = logger ?? Self.quietLogger
    }

    /// Makes a server of a new sandbox that keeps the machine's time.
    public init(
        dataset: SandboxDataset,
        faults: Faults = .none,
        host: String = "127.0.0.1",
        port: Int = 0,
        logger: Logger? = nil
    ) {
        let sandbox = Sandbox(dataset: dataset, faults: faults, clock: .system)
        self.init(sandbox: sandbox, host: host, port: port, logger: logger)
    }

    /// The port it listens on, once it does; throws what kept it from listening.
    public func boundPort() async throws -> Int {
        try await portReport.port
    }

    /// Serves until its task is cancelled or its service group shuts down.
    public func run() async throws {
        do {
            try await application.run()
            portReport.fail(CancellationError())
        } catch {
            portReport.fail(error)
            throw error
        }
    }

    /// The application behind the server, for tests that need no socket.
    public var application: some ApplicationProtocol {
        Application(
            responder: SandboxRouter(sandbox: sandbox),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "eKomi sandbox"),
            onServerRunning: { [portReport] channel in portReport.succeed(channel.localAddress?.port ?? 0) },
            logger: logger
        )
    }

    /// Being cancelled is how tests end a server; it is nothing to report.
    private static var quietLogger: Logger {
        var logger = Logger(label: "sandbox")
        logger.logLevel = .critical
        return logger
    }
}
