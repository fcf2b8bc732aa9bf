import Foundation
import Logging
import ServiceLifecycle
import Settings
import SnippetServer
import UnixSignals

extension Site {
    /// The server of the data folder, where the configuration or the caller wants it.
    ///
    /// With a notice, it is an author's who waits for what was just changed.
    func server(
        host: String? = nil,
        port: Int? = nil,
        notice: DevelopmentNotice? = nil,
        logger: Logger,
        onListening: @escaping @Sendable (Int) async -> Void
    ) throws -> SnippetServer {
        SnippetServer(
            data: settings.data,
            options: try serverOptions(
                host: host,
                port: port,
                socket: ActivationSocket.find(environment: environment),
                pollInterval: notice == nil ? .seconds(1) : .milliseconds(100)
            ),
            notice: notice,
            logger: logger,
            now: now,
            onListening: onListening
        )
    }
}

extension Site {
    /// How the server listens and whom it answers, as the configuration says.
    func serverOptions(
        host: String? = nil,
        port: Int? = nil,
        socket: CInt? = nil,
        pollInterval: Duration = .seconds(1)
    ) throws -> ServerOptions {
        ServerOptions(
            host: host ?? settings.host,
            port: port ?? settings.port,
            socket: socket,
            pollInterval: pollInterval,
            feedAccess: try feedAccess(),
            liveRate: settings.liveRate,
            clientHeader: settings.clientHeader
        )
    }

    /// Who may fetch feeds; reads the secrets from where the configuration says.
    func feedAccess() throws -> FeedAccess {
        let access = settings.feedAccess
        let password = try access.password?.resolve(environment: environment)
        let segment = try access.path?.resolve(environment: environment)
        if let segment, segment.value.wholeMatch(of: /[A-Za-z0-9_-]{16,128}/) == nil {
            throw Failure(
                status: .configuration,
                message: "the secret path of feeds is none: it needs 16 to 128 of A-Z, a-z, 0-9, _ and -, such as "
                    + "'openssl rand -hex 16' makes."
            )
        }
        let credentials = access.user.flatMap { user in password.map { (user, $0.value) } }
        return FeedAccess(credentials: credentials, pathSegment: segment?.value)
    }
}

extension ServiceGroup {
    /// Runs services until SIGTERM or SIGINT asks them to end; a second signal ends them at once.
    static func untilSignalled(_ services: [any Service], logger: Logger) async throws {
        var configuration = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        // The server's own drain time is 20 s; nothing may keep the program longer than that.
        configuration.maximumGracefulShutdownDuration = .seconds(25)
        try await ServiceGroup(configuration: configuration).run()
    }
}

extension Console {
    /// Says where the server listens; whoever started the program reads the port here.
    func announce(host: String, port: Int) {
        let url = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
        result("Serving on \(url)")
        do {
            try report(["url": url])
        } catch {
            warning("the address could not be reported: \(error)")
        }
    }

    /// A log of the console's verbosity, on stderr; as JSON it tells of each request too.
    func logger(_ label: String, format: LogFormat = .text) -> Logger {
        var logger = Logger(label: label) { label in
            switch format {
            case .text: StreamLogHandler.standardError(label: label)
            case .json: JSONLogHandler(label: label)
            }
        }
        let usual = format == .json ? Logger.Level.info : .notice
        logger.logLevel = verbosity == .verbose ? .debug : verbosity == .quiet ? .warning : usual
        return logger
    }
}
