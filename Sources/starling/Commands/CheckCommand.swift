import ArgumentParser
import Diagnostics
import ReviewStore
import SiteBuilder

/// `starling check`: everything that can be known to be wrong before it hurts.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check configuration, templates, credentials, and every output of the live release."
    )

    @Flag(help: "Leave eKomi alone: check no credentials.")
    var offline = false

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            console.message("configuration: right")
            let plan = try site.plan(snapshot: site.openStore().snapshot())
            console.message("templates: right, for \(plan.storefronts.count.counted("storefront"))")
            let refusals = offline ? [] : try await site.checkCredentials(console: console)
            let findings = try site.drifts().flatMap(\.findings) + site.lintLiveRelease(console: console)
            try console.conclude(findings, about: "the live release", after: refusals)
        }
    }
}
