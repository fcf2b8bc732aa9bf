import ArgumentParser
import SiteBuilder

/// `starling refresh`: sync, then build; the line for cron.
struct RefreshCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh",
        abstract: "Fetch what is new, render what changed, publish it: the line for cron."
    )

    @Flag(help: "Publish even if more reviews or products would be dropped than shrink-limit allows.")
    var allowShrink = false

    @OptionGroup var announcing: AnnouncingOptions
    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let lock = try site.lock(for: "refresh")
            let build = BuildOptions(allowsShrinking: allowShrink)
            let outcome = try await site.announcing(to: announcing.changedUrls, console: console) {
                try await site.recording("refresh", in: console, as: \.standing) {
                    try await site.refresh(build, console: console)
                }
            }
            try console.report(RefreshSummary(outcome))
            _ = consume lock
            try Failure.throwWorst(of: outcome.failures)
        }
    }
}
