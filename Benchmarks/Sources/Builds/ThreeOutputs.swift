import Foundation
import Measuring
import Shops

/// The same three files of each product, by us and by Hugo, in turns.
struct ThreeOutputs {
    private static let files = ["snippet.html", "reviews.html", "product.jsonld"]

    let shop: SampleShop
    let rounds: Int

    func measure(against hugo: HugoSite, templates: URL, into report: inout FigureReport) throws {
        try shop.create(outputs: .three)
        try hugo.create(for: shop, templates: templates)
        _ = try (Measured.build(shop), hugo.build())
        try checkThatBothSayTheSame(hugo)

        var ours: [Measured] = []
        var (disk, memory): ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
            try shop.unpublish()
            // Nobody waits for what another left to be written.
            sync()
            ours.append(try Measured.build(shop))
            disk.append(try hugo.build())
            sync()
            memory.append(try hugo.buildInMemory())
        }
        let mine = ours.median
        let best = min(disk.median ?? .nan, memory.median ?? .nan)
        report.lines += [
            .init("three files each, from nothing, nothing compressed", mine.figures.time, mine.figures.memory),
            .init("the same by hugo, to the disk", FigureReport.decimal(disk.median ?? .nan, 2) + " s", ""),
            .init("the same by hugo, in memory", FigureReport.decimal(memory.median ?? .nan, 2) + " s", ""),
        ]
        report.targets.append(.atLeast(10, "times faster than hugo at its best", best / mine.seconds))
        try FileManager.default.removeItem(at: hugo.folder)
    }

    /// Nothing is measured unless both write the same, but for white space.
    private func checkThatBothSayTheSame(_ hugo: HugoSite) throws {
        let export = shop.folder.appending(path: "export")
        try shop.run("export", export.path())
        defer { try? FileManager.default.removeItem(at: export) }
        for product in [0, 7, shop.size.products - 1] {
            for name in Self.files {
                let path = "de/p/\(SampleReviews.product(product))/\(name)"
                let ours = try String(contentsOf: export.appending(path: path), encoding: .utf8)
                let theirs = try hugo.file(name, of: product)
                guard ours.filter({ !$0.isWhitespace }) == theirs.filter({ !$0.isWhitespace }) else {
                    throw Command.Failure("hugo writes another \(name) than we do:\n\(ours)\n\(theirs)")
                }
            }
        }
    }
}
