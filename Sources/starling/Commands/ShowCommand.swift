import ArgumentParser
import Foundation
import Publishing
import Settings
import Snippets

/// `starling show PRODUCT`: what a page would include, and the lines to paste.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print what would be included for a product or the shop, and the lines to paste."
    )

    @Argument(help: "The product's id in the shop.")
    var product: String?

    @Flag(help: "Show what is about the shop itself.")
    var shop = false

    @Option(help: ArgumentHelp("Which storefront; by default the first.", valueName: "name"))
    var storefront: String?

    @Option(help: ArgumentHelp("Which widget of the gallery, such as stars, summary or reviews.", valueName: "name"))
    var widget = "snippet"

    @Flag(help: "Print what templates can name, with the product's values, as JSON.")
    var model = false

    @OptionGroup var options: SiteOptions

    func validate() throws {
        guard (product == nil) == shop else { throw ValidationError("Name a product, or ask for --shop.") }
        guard product != nil || !model else { throw ValidationError("Name the product whose values are to be told.") }
    }

    private struct Shown: Encodable {
        var product: String?
        var storefront: String
        var url: String
        var snippet: String
        var styleSheet: String
        var lines: [IncludeLines.Line]
    }

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let storefront = try site.storefront(named: storefront)
            if model, let product { return console.bytes(try site.model(of: product, in: storefront)) }
            let archive = try SiteArchive.openReadOnly(at: site.settings.data)
            guard let live = try archive.live() else { throw PublishingError.noRelease }
            let folder = site.folder(of: product, in: storefront)
            let file = "\(widget).html"
            guard let snippet = try archive.artifact(at: folder.appending(file), in: live.id),
                case .bytes(let bytes) = snippet.body
            else {
                throw Failure(
                    status: .badInput,
                    message: try explain(folder, in: archive, live.id, of: storefront)
                )
            }
            let lines = try site.includeLines(for: product, in: storefront, file: file)
            let html = String(decoding: bytes, as: UTF8.self)
            console.result(html)
            console.result("\nOnce a page:\n    \(lines.styleSheet)")
            if let script = lines.component?.scriptLine { console.result("    \(script)") }
            let further = widget == "snippet" ? try site.furtherLines(for: product, in: storefront) : []
            let everything = lines.lines + further
            for line in everything { console.result("\(line.way):\n    \(line.html)") }
            try console.report(
                Shown(
                    product: product,
                    storefront: storefront.name,
                    url: site.publicURL + folder.urlPath + "/",
                    snippet: html,
                    styleSheet: lines.styleSheet,
                    lines: everything
                )
            )
        }
    }

    /// What is not there: the product, or the widget of it.
    private func explain(
        _ folder: SitePath,
        in archive: SiteArchive,
        _ release: ReleaseID,
        of storefront: StorefrontSettings
    ) throws -> String {
        let subject = product.map { "product '\($0)'" } ?? "the shop"
        guard try archive.artifact(at: folder.appending("snippet.html"), in: release) != nil else {
            return "storefront \(storefront.name) has \(product == nil ? "nothing about the shop" : "no \(subject)") "
                + "in release \(release)."
        }
        let advice = "; grid, carousel and pair are published where widgets.products names them"
        return "\(subject) has no widget '\(widget)'\(product == nil ? "" : advice)."
    }
}
