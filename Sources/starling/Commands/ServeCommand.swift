import ArgumentParser
import Foundation
import Logging
import ServiceLifecycle
import Settings
import SnippetServer

/// `starling serve`: the live release over HTTP.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the live release over HTTP."
    )

    @OptionGroup var daemon: DaemonOptions

    @Flag(help: "Rebuild when a template, locale or asset changes, and show what is wrong with it in the pages.")
    var watch = false

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let logger = console.logger("serve", format: daemon.logFormat)
            let manager = ServiceManager(environment: site.environment)
            let notice = watch ? DevelopmentNotice() : nil
            let server = try site.server(
                host: daemon.host,
                port: daemon.port.map(Int.init),
                notice: notice,
                logger: logger
            ) { port in
                console.announce(host: daemon.host ?? site.settings.host, port: port)
                manager.tell(.ready, logger: logger)
            }
            let current = CurrentSite(site)
            let reload = ReloadService(manager: manager, logger: logger) { [options] in
                try current.reload(options.settings, serving: server, logger: logger)
            }
            var services: [any Service] = [server, reload]
            if let notice { services.append(try site.themeWatch(showing: notice, console: console)) }
            try await ServiceGroup.untilSignalled(services, logger: logger)
        }
    }
}
