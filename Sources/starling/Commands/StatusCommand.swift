import ArgumentParser
import Foundation

/// `starling status`: how everything stands.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show accounts, catalogues, last runs and errors, and what is live since when."
    )

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let status = try SiteStatus(of: site)
            status.tell(console, now: site.now())
            try console.report(status)
        }
    }
}
