import Foundation
import ReviewFeeds
import Reviews
import Specification
import Synchronization
import Templates
import Testing

@Suite("Writing feeds side by side")
struct FeedRenderingTests {
    private let options = ProductReviewFeedOptions(publisherName: "Beispiel")

    /// More reviews than fit in all batches on the way, some fit for a feed and some not, of products by turns.
    private let reviews: [(review: Review, products: [Product])] = (0..<9000)
        .map { number in
            var review = Review.sample(Review.ID("r-\(number)"))
            let text = WriterConformanceTests.hostileTexts[number % WriterConformanceTests.hostileTexts.count]
            review.text = number.isMultiple(of: 3) ? String(text.prefix(200)) : "Nummer \(number), sehr gut."
            review.title = number.isMultiple(of: 7) ? "" : "Gut"
            review.status = number.isMultiple(of: 11) ? .withdrawn : .published
            review.isSpam = number.isMultiple(of: 13)
            var product = Product.sample
            product.id = Product.ID("P-\(number / 10)")
            if number / 10 % 4 == 0 { product.identifiers = ProductIdentifiers() }
            return (review, [product])
        }

    private func template() throws -> ProductReviewFeedTemplate {
        let library = try TemplateLibrary(folders: [Checkout.folder.appending(path: "templates")])
        return try ProductReviewFeedTemplate(
            library,
            in: Localization(tag: "en", monthNames: (1...12).map(String.init))
        )
    }

    /// Writes each review to the feed of its number.
    private func write(to outputs: [Collector]) throws -> [FeedOutcome] {
        let rendering = FeedRendering(template: try template(), options: options, outputs: outputs)
        for (number, item) in reviews.enumerated() {
            if number.isMultiple(of: 10) { rendering.products = item.products }
            rendering.progress = Double(number + 1) / Double(reviews.count)
            try rendering.write(to: number % outputs.count) { $0.append(item.review) }
        }
        return try rendering.finish()
    }

    @Test("writes what is written one review after the other, and counts the same", arguments: [1, 3])
    func sameBytes(count: Int) throws {
        let outputs = (0..<count).map { _ in Collector() }
        let outcomes = try write(to: outputs)
        for (feed, output) in outputs.enumerated() {
            let alone = try WrittenFeed(
                reviews.indices.filter { $0 % count == feed }.map { (reviews[$0].review, reviews[$0].products) },
                options: options
            )
            #expect(output.bytes == alone.bytes)
            #expect(outcomes[feed] == alone.outcome)
            #expect(output.notes.last == Collector.Note(byteCount: alone.bytes.count, progress: 1))
            #expect(output.notes.map(\.progress) == output.notes.map(\.progress).sorted())
        }
    }

    @Test("writes nothing to an output that no review is fit for")
    func empty() throws {
        let (used, unused) = (Collector(), Collector())
        let rendering = FeedRendering(template: try template(), options: options, outputs: [used, unused])
        rendering.products = [.sample]
        try rendering.write(to: 0) { $0.append(.sample()) }
        rendering.products = []
        try rendering.write(to: 1) { $0.append(.sample()) }
        let outcomes = try rendering.finish()
        guard case .written = outcomes[0], case .empty(let report) = outcomes[1] else {
            return #expect(Bool(false), "\(outcomes)")
        }
        #expect(report.omissions == [.noProduct: 1])
        #expect(!used.bytes.isEmpty && unused.bytes.isEmpty)
    }

    @Test("ends with what an output throws, and writes nothing after it")
    func failingOutput() throws {
        let (good, full) = (Collector(), Collector(capacity: 100_000))
        #expect(throws: Collector.Full.self) { try write(to: [good, full]) }
        #expect(full.bytes.count <= 100_000)
        #expect(good.bytes.count < 1_000_000)
    }

    @Test("ends with what stops whoever hands in reviews, and waits for what is on the way")
    func failingInput() throws {
        struct Stop: Error {}
        let output = Collector()
        #expect(throws: Stop.self) {
            let rendering = FeedRendering(template: try template(), options: options, outputs: [output])
            rendering.products = [.sample]
            for number in 0..<2000 {
                try rendering.write(to: 0) { batch in
                    if number == 1999 { throw Stop() }
                    batch.append(reviews[number].review)
                }
            }
        }
        #expect(!output.bytes.isEmpty)
    }
}

/// Keeps what is written, up to a bound.
private final class Collector: FeedOutput {
    struct Full: Error {}

    struct Note: Equatable {
        let byteCount: Int
        let progress: Double
    }

    private struct State {
        var bytes: [UInt8] = []
        var notes: [Note] = []
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int = .max) { self.capacity = capacity }

    var bytes: [UInt8] { state.withLock { $0.bytes } }
    var notes: [Note] { state.withLock { $0.notes } }

    func write(_ part: borrowing [UInt8]) throws {
        let part = copy part
        try state.withLock { state in
            guard state.bytes.count + part.count <= capacity else { throw Full() }
            state.bytes += part
        }
    }

    func note(byteCount: Int, progress: Double) {
        state.withLock { $0.notes.append(Note(byteCount: byteCount, progress: progress)) }
    }
}
