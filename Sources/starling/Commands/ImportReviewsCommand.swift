import ArgumentParser
import Foundation
import Intake
import ReviewStore
import Reviews
import Settings

/// `starling import reviews FILE --account A`.
struct ImportReviewsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviews",
        abstract: "Read a Google review feed, CSV, TSV or NDJSON into an account."
    )

    @OptionGroup var source: ImportOptions

    @Option(help: ArgumentHelp("The account it goes to.", valueName: "name"))
    var account: String

    @Flag(help: "The file is all there is: reviews imported before that it does not name are gone.")
    var full = false

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let settings = try site.account(named: account)
            let lock = try site.lock(for: "import reviews")
            let store = try site.openStore()
            let name = Account.Name(settings.name)
            try store.register(name, interfaceID: settings.interfaceID)
            let reportFile = try site.reportFile("reviews-\(settings.name)")
            let report = try await site.recording("import", in: console) {
                try ReviewImporter(
                    store: store,
                    account: name,
                    scope: full ? .full : .incremental,
                    mapping: ColumnMapping(source.map)
                )
                .run(URL(filePath: source.file), reportFile: reportFile)
            }
            report.tell(console, what: "review", of: "account \(name)", reportFile: reportFile)
            try console.report(ImportSummary(report, reportFile: reportFile.shownPath))
            _ = consume lock
        }
    }
}
