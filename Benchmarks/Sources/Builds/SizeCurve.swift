import Foundation
import Measuring
import Shops

/// Shops of several sizes: time and memory of a full build, and of one changed review in the largest.
struct SizeCurve {
    /// A size and what it took.
    struct Point {
        let products: Int
        let measured: Measured
    }

    let folder: URL
    let program: String
    let sizes: [Int]

    func measure(into report: inout FigureReport) throws -> [Point] {
        var points: [Point] = []
        for size in sizes.sorted() {
            let shop = SampleShop(
                in: folder.appending(path: "size-\(size)"),
                size: ShopSize(products: size),
                program: program
            )
            try shop.create(outputs: .all)
            let full = try Measured.build(shop)
            points.append(Point(products: size, measured: full))
            report.lines.append(
                .init("\(size) products with \(shop.size.reviews) reviews", full.figures.time, full.figures.memory)
            )
            if size == sizes.max() {
                var changes: [Measured] = []
                for number in 1...5 {
                    try shop.changeReview(of: 42, to: "Nachtrag \(number)")
                    changes.append(try Measured.build(shop))
                }
                let change = changes.median
                report.lines.append(.init("one review of these changed", change.figures.time, change.figures.memory))
                report.targets.append(
                    .atMost(1, "% of its full build for one review", change.seconds / full.seconds * 100)
                )
            }
            try FileManager.default.removeItem(at: shop.folder)
        }
        if let first = points.first, let last = points.last, first.products < last.products {
            let (few, many) = (points.count > 1 ? points[points.count - 2] : first, last)
            let growth = many.measured.seconds / few.measured.seconds
            report.targets += [
                .atMost(
                    1.2,
                    "of the time of a product with a tenth of them",
                    growth / (Double(many.products) / Double(few.products))
                ),
                .atMost(
                    1.2,
                    "of the memory for a tenth of them",
                    many.measured.megabytes / few.measured.megabytes
                ),
            ]
        }
        return points
    }
}
