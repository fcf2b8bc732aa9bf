import ArgumentParser
import Foundation
import Intake
import Reviews
import Settings

/// `starling import catalogue FILE --storefront S`.
struct ImportCatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Read a Google product feed (RSS, TSV) or CSV as a storefront's catalogue."
    )

    @OptionGroup var source: ImportOptions

    @Option(help: ArgumentHelp("The storefront it describes.", valueName: "name"))
    var storefront: String

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let settings = try site.storefront(named: storefront)
            let lock = try site.lock(for: "import catalogue")
            let store = try site.openStore()
            let reportFile = try site.reportFile("catalogue-\(settings.name)")
            let report = try await site.recording("import", in: console) {
                try CatalogueImporter(
                    store: store,
                    storefront: Storefront.Name(settings.name),
                    mapping: ColumnMapping(source.map)
                )
                .run(URL(filePath: source.file), reportFile: reportFile)
            }
            report.tell(console, what: "product", of: "catalogue of \(settings.name)", reportFile: reportFile)
            try console.report(ImportSummary(report, reportFile: reportFile.shownPath))
            _ = consume lock
        }
    }
}
