import Foundation
import Measuring
import Shops

/// All that is published by default: built, left alone, and exported.
struct AllOutputs {
    let shop: SampleShop
    let rounds: Int

    func measure(into report: inout FigureReport) throws {
        try shop.configure(.all)
        var full: [Measured] = []
        for _ in 0..<min(rounds, 3) {
            try shop.unpublish()
            full.append(try Measured.build(shop))
        }
        var unchanged: [Measured] = []
        for _ in 0..<rounds { unchanged.append(try Measured.build(shop)) }
        var (exports, bare): ([Double], [Double]) = ([], [])
        // Nothing is removed meanwhile: where many files have just gone, a file system takes long to make new ones.
        for round in 0..<min(rounds, 3) {
            let export = shop.folder.appending(path: "export-\(round)")
            exports.append(try shop.run("export", export.path()).seconds)
            bare.append(try bareFiles(like: export, to: shop.folder.appending(path: "copy-\(round)")))
        }
        let (all, nothing) = (full.median, unchanged.median)
        report.lines += [
            .init("all files each, compressed twice, and the feed", all.figures.time, all.figures.memory),
            .init("nothing changed", nothing.figures.time, nothing.figures.memory),
            .init("export of it into an empty folder", FigureReport.decimal(exports.median ?? .nan, 2) + " s", ""),
            .init("a bare program that creates these files", FigureReport.decimal(bare.median ?? .nan, 2) + " s", ""),
        ]
        report.targets += [
            .atMost(3, "% of a full build where nothing changed", nothing.seconds / all.seconds * 100),
            .atMost(
                1.2,
                "of the time of a bare program, to export",
                (exports.median ?? .nan) / (bare.median ?? .nan)
            ),
        ]
    }

    private func bareFiles(like folder: URL, to copy: URL) throws -> Double {
        let program = try Command.ownPath()
        let told = try Command(program, "bare-files", "--like", folder.path(), "--to", copy.path()).run()
        return Double(told.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .nan
    }
}
