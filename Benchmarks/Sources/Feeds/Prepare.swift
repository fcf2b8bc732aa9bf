import ArgumentParser
import Foundation
import ReviewStore
import Reviews

/// Fills a shop with reviews and a catalogue, as a first sync would.
struct Prepare: ParsableCommand {
    @OptionGroup var options: ShopOptions
    @Option(help: "How many reviews.")
    var reviews = 1_000_000
    @Option(help: "How many reviews each product has.")
    var perProduct = 10

    func run() throws {
        let shop = try Shop(options.folder)
        try shop.store.register(Shop.account, interfaceID: nil)
        var samples = ReviewSamples()
        let catalogue = try shop.store.openCatalogue(of: Shop.storefront, location: "catalogue.xml")
        let numbers = Array(0..<(reviews / perProduct))
        for start in stride(from: 0, to: numbers.count, by: 5000) {
            let batch = numbers[start..<min(start + 5000, numbers.count)]
            try shop.store.stage(batch.map { samples.product($0) }, in: catalogue)
        }
        try shop.store.complete(catalogue)

        let run = try shop.store.openRun(of: Shop.account, from: .smartForms, scope: .full)
        for start in stride(from: 0, to: numbers.count, by: 500) {
            var incoming: [IncomingReview] = []
            for number in numbers[start..<min(start + 500, numbers.count)] {
                for _ in 0..<perProduct { incoming.append(IncomingReview(samples.review(of: number))) }
            }
            try shop.store.stage(incoming, in: run)
        }
        try shop.store.complete(run)
    }
}
