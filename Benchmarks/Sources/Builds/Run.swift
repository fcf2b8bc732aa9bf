import ArgumentParser
import Foundation
import Measuring
import Shops

/// Measures everything in turns and reports it in relation to what others take for the same.
struct Run: ParsableCommand {
    @Option(help: "Our program.")
    var program = ".build/release/starling"
    @Option(help: "The templates of Hugo's site.")
    var hugo = "Benchmarks/Sources/Builds/Hugo"
    @OptionGroup var reporting: ReportOptions
    @Option(help: "Where to draw time and memory by size, as SVG.")
    var curve: String?
    @Option(help: "How often each has its turn; the median counts.")
    var rounds = 5
    @Option(help: "How many products the shop has that all build.")
    var products = 10_000
    @Option(help: "The sizes of the curve, in products; the largest is the one of which one review changes.")
    var sizes: [Int] = [1_000, 10_000, 100_000]
    @Option(help: "Where the shops are made, and removed at the end.")
    var folder = "Benchmarks/.build/builds"

    func run() throws {
        let folder = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
        defer { try? FileManager.default.removeItem(at: folder) }
        var report = FigureReport(
            date: reporting.date,
            machine: reporting.machine,
            columns: "\(products) products with \(products * 10) reviews",
            "time",
            "memory"
        )
        let shop = SampleShop(
            in: folder.appending(path: "shop"),
            size: ShopSize(products: products),
            program: URL(filePath: program).standardizedFileURL.path()
        )
        try ThreeOutputs(shop: shop, rounds: rounds)
            .measure(
                against: HugoSite(folder: folder.appending(path: "hugo")),
                templates: URL(filePath: hugo),
                into: &report
            )
        try AllOutputs(shop: shop, rounds: rounds).measure(into: &report)
        let points = try SizeCurve(folder: folder, program: shop.program, sizes: sizes).measure(into: &report)
        try reporting.publish(report.table, report.write)
        if let curve { try Data(CurvePlot(points).svg.utf8).write(to: URL(filePath: curve)) }
    }
}
