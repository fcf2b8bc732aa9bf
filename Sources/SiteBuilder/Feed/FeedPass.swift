import Dispatch
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import Synchronization

/// One walk through the reviews, which writes several files of a feed side by side.
struct FeedPass {
    /// What became of a file.
    enum Outcome {
        /// It was written, unless no review was fit for it.
        case written(FeedReport, CompletedFile?)
        /// It would be too large; these take its place.
        case full(parts: [ShardPrefix])
    }

    /// How many files are open at once.
    static let mostFiles = 32
    /// How many products are read between two looks at how large the files will become.
    private static let productsPerLook = 256

    let plan: StorefrontPlan
    let snapshot: StoreSnapshot
    let draft: ReleaseDraft
    let prefixes: [ShardPrefix]

    /// Writes the files.
    func run() throws -> [ShardPrefix: Outcome] {
        let map = ShardMap(prefixes)
        // All files together gather so many reviews, so that many files take no more memory than one; and a file that is
        // small must not be overrun by what is rendered together.
        let batchSize = plan.feedLimit.fileSize < 16 << 20 ? 1 : max(32, 512 / prefixes.count)
        let writers = map.prefixes.map { ShardWriter($0, plan: plan, draft: draft, batchSize: batchSize) }
        let total = try SiteBuildError.reading { try snapshot.counts(in: plan.accounts).products }
        var walk = Walk(map: map, writers: writers, total: total)
        do {
            // Through everything in the order of the table, or to the products that are wanted one by one.
            if map.isComplete { try walkThroughAll(&walk) } else { try walkThroughWanted(&walk) }
        } catch is EverythingFull {}
        let files = try Self.finish(writers.filter { $0.estimate == nil })
        var outcomes: [ShardPrefix: Outcome] = [:]
        for writer in writers {
            if let file = files[writer.prefix] {
                outcomes[writer.prefix] = .written(file.report, file.file)
            } else {
                outcomes[writer.prefix] = .full(parts: try parts(of: writer))
            }
        }
        return outcomes
    }

    private func walkThroughAll(_ walk: inout Walk) throws {
        try snapshot.forEachFeedReview(in: plan.accounts) { review in
            guard let product = review.product else { return }
            if product != walk.product {
                try walk.move(to: product)
                walk.products = try plan.reviewedProducts(product, in: snapshot)
            }
            try write(review, walk)
        }
    }

    private func walkThroughWanted(_ walk: inout Walk) throws {
        try snapshot.forEachReviewedProduct(in: plan.accounts) { product in
            try walk.move(to: product)
            guard walk.isWanted else { return }
            walk.products = try plan.reviewedProducts(product, in: snapshot)
            try snapshot.forEachFeedReview(of: product, in: plan.accounts) { try write($0, walk) }
        }
    }

    private func write(_ review: Review, _ walk: borrowing Walk) throws {
        guard let writer = walk.writer(of: review) else { return }
        // Most reviews have no id of a source, and are not copied for nothing.
        if review.sourceID == nil {
            try writer.write(review, products: walk.products)
        } else {
            try writer.write(plan.named(review, in: snapshot), products: walk.products)
        }
    }

    /// Brings the files to the disk, compressed on all cores.
    private static func finish(
        _ writers: [ShardWriter]
    ) throws -> [ShardPrefix: (report: FeedReport, file: CompletedFile?)] {
        var ended: [(prefix: ShardPrefix, report: FeedReport, file: ContentFile?)] = []
        for writer in writers {
            let (report, file) = try writer.end()
            ended.append((writer.prefix, report, file))
        }
        let open = ended.map(\.file)
        let results = Mutex<[Int: Result<CompletedFile?, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: open.count) { index in
            let result = Result { try open[index]?.finish() }
            results.withLock { $0[index] = result }
        }
        let finished = results.withLock { $0 }
        var files: [ShardPrefix: (report: FeedReport, file: CompletedFile?)] = [:]
        for (index, file) in ended.enumerated() {
            files[file.prefix] = (file.report, try finished[index]?.get())
        }
        return files
    }

    /// What a file that is full is split into.
    private func parts(of writer: ShardWriter) throws -> [ShardPrefix] {
        let levels = plan.feedLimit.levels(forSize: writer.estimate ?? 0)
        let map = ShardMap([writer.prefix])
        var products = Set<Product.ID>()
        // Two products are as good as all: most often they part the file at its first bit already.
        try snapshot.forEachReviewedProduct(in: plan.accounts) { product in
            if products.count < Self.productsPerLook, !map.positions(of: product).isEmpty { products.insert(product) }
        }
        let parts = writer.prefix.split(by: levels, parting: products)
        guard !parts.isEmpty else { throw SiteBuildError.feed(plan.name, reason: "one review fills a whole file") }
        return parts
    }
}

extension FeedPass {
    /// Where a walk is.
    private struct Walk {
        let map: ShardMap
        let writers: [ShardWriter]
        /// How many products there are in all.
        let total: Int
        private(set) var product: Product.ID?
        private var positions = 0..<0
        private var visited = 0
        /// The product, or the variants of the group, as the catalogue describes them.
        var products: [Product] = []

        init(map: ShardMap, writers: [ShardWriter], total: Int) {
            self.map = map
            self.writers = writers
            self.total = total
        }

        /// Whether any file takes reviews of the product.
        var isWanted: Bool { writers[positions].contains { $0.estimate == nil } }

        mutating func move(to product: Product.ID) throws {
            self.product = product
            positions = map.positions(of: product)
            visited += 1
            for writer in writers[positions] { writer.share = Double(visited) / Double(max(total, visited)) }
            guard visited.isMultiple(of: FeedPass.productsPerLook) else { return }
            try Task.checkCancellation()
            for writer in writers { writer.look() }
            if writers.allSatisfy({ $0.estimate != nil }) { throw EverythingFull() }
        }

        /// The file that holds a review of the product; nil if it is none of these.
        func writer(of review: Review) -> ShardWriter? {
            guard let product, let first = positions.first else { return nil }
            let writer = writers[first]
            // Only a product with more reviews than fit in a file is spread over several.
            guard writer.prefix.isWithinProduct else { return writer }
            let key = ShardKey(product, review.id)
            return writers[positions].first { $0.prefix.holds(key) }
        }
    }

    /// Nothing of the walk is of use any more.
    private struct EverythingFull: Error {}
}
