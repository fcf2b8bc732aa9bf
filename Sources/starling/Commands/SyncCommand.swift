import ArgumentParser
import Publishing
import Settings

/// `starling sync`: from eKomi into the store.
struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Fetch what is new from eKomi into the store.",
        discussion: """
            An account that failed several times in a row is left alone for a while, as 'starling status' tells; with \
            --account or --full it is asked at once.
            """
    )

    @Option(help: ArgumentHelp("Only this account; may be given several times.", valueName: "name"))
    var account: [String] = []

    @Flag(help: "Fetch everything, and find out what is gone.")
    var full = false

    @OptionGroup var options: SiteOptions

    private func standing(_ outcome: SyncOutcome) -> RunStanding {
        account.isEmpty ? outcome.standing : outcome.standing.ofSomeAccounts
    }

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            for name in account { _ = try site.account(named: name) }
            let lock = try site.lock(for: "sync")
            let outcome = try await site.recording("sync", in: console, as: standing) {
                try await site.sync(accounts: account, isFull: full, console: console)
            }
            try console.report(SyncSummary(outcome))
            _ = consume lock
            try Failure.throwWorst(of: outcome.failures)
        }
    }
}
