import ArgumentParser
import Foundation
import Logging
import Schedule
import ServiceLifecycle
import Settings
import SiteBuilder

/// `starling run`: serve, and refresh on the schedule, as one daemon.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Serve and refresh on the schedule, as one daemon."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let logger = console.logger("run", format: daemon.logFormat)
            let manager = ServiceManager(environment: site.environment)
            let current = CurrentSite(site)
            let schedule = try CronExpression(site.settings.schedule)
            let server = try site.server(
                host: daemon.host,
                port: daemon.port.map(Int.init),
                logger: logger
            ) { port in
                console.announce(host: daemon.host ?? site.settings.host, port: port)
                manager.tell(.ready, logger: logger)
            }
            let reload = ReloadService(manager: manager, logger: logger) { [options] in
                try current.reload(options.settings, serving: server, logger: logger)
            }
            let refresh = RefreshService(
                schedule: schedule,
                timeZone: site.settings.timeZone,
                jitter: .seconds(site.settings.jitter),
                // One that failed or was stopped is caught up at once.
                lastRun: try site.lastRefresh(),
                clock: site.clock,
                now: site.now,
                logger: logger,
                job: { await current.value.refreshUnattended(console: console, logger: logger) }
            )
            try await ServiceGroup.untilSignalled([server, refresh, reload], logger: logger)
        }
    }
}

extension Site {
    /// A refresh of the daemon: what goes wrong is logged and recorded, and the next one comes on schedule.
    fileprivate func refreshUnattended(console: Console, logger: Logger) async {
        do {
            let lock = try lock(for: "refresh")
            let outcome = try await refreshTellingOthers(BuildOptions(), console: console)
            _ = consume lock
            try Failure.throwWorst(of: outcome.failures)
        } catch is CancellationError {
            logger.notice("refresh stopped; the next one takes it up")
        } catch {
            let failure = Failure(explaining: error)
            console.findings(failure.findings)
            logger.error(
                "refresh failed",
                metadata: ["reason": "\(failure.message)", "code": "\(failure.status.rawValue)"]
            )
        }
    }
}
