import ArgumentParser
import SiteBuilder

/// `starling refresh`: sync, then build; the line for cron.
struct RefreshCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh",
        abstract: "Fetch what is new, render what changed, publish it: the line for cron.",
        discussion: """
            An account that failed three times in a row is left alone for five minutes, then for twice as long each \
            time, up to four hours; 'starling status' names it. With --account or --full it is asked at once.
            """
    )

    @Option(help: ArgumentHelp("Fetch only this account, and at once; may be given several times.", valueName: "name"))
    var account: [String] = []

    @Flag(help: "Fetch everything, and at once, and find out what is gone.")
    var full = false

    @Flag(help: "Publish even if more reviews or products would be dropped than shrink-limit allows.")
    var allowShrink = false

    @OptionGroup var announcing: AnnouncingOptions
    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            for name in account { _ = try site.account(named: name) }
            let lock = try site.lock(for: "refresh")
            let build = BuildOptions(allowsShrinking: allowShrink)
            let outcome = try await site.refreshTellingOthers(
                build,
                accounts: account,
                isFull: full,
                changedURLs: announcing.changedUrls,
                console: console
            )
            try console.report(RefreshSummary(outcome))
            _ = consume lock
            try Failure.throwWorst(of: outcome.failures)
        }
    }
}
