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

    @Option(help: "The address to listen on, over that of the configuration.")
    var host: String?

    @Option(name: .shortAndLong, help: "The port to listen on, over that of the configuration; 0 takes a free one.")
    var port: UInt16?

    @Flag(help: "Rebuild when a template, locale or asset changes, and show what is wrong with it in the pages.")
    var watch = false

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let logger = console.logger("serve")
            let notice = watch ? DevelopmentNotice() : nil
            let server = try site.server(host: host, port: port.map(Int.init), notice: notice, logger: logger) { port in
                console.announce(host: host ?? site.settings.host, port: port)
            }
            var services: [any Service] = [server]
            if let notice { services.append(try site.themeWatch(showing: notice, console: console)) }
            try await ServiceGroup.untilSignalled(services, logger: logger)
        }
    }
}
