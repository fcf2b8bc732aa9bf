import Publishing
import ReviewFeeds
import ReviewStore
import Reviews

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
    static let mostFiles = 64
    /// How many products are read between two looks at whether there is still a file to write.
    private static let productsPerLook = 256

    let plan: StorefrontPlan
    let snapshot: StoreSnapshot
    let draft: ReleaseDraft
    let prefixes: [ShardPrefix]

    /// Writes the files.
    func run() throws -> [ShardPrefix: Outcome] {
        let map = ShardMap(prefixes)
        let outputs = map.prefixes.map { ShardOutput($0, plan: plan, draft: draft) }
        let total = try SiteBuildError.reading { try snapshot.counts(in: plan.accounts).products }
        let reports = try write(outputs, Walk(map: map, outputs: outputs, total: total))
        let files = try Self.finish(outputs)
        var outcomes: [ShardPrefix: Outcome] = [:]
        for (index, output) in outputs.enumerated() {
            if let estimate = output.estimate {
                outcomes[output.prefix] = .full(parts: try parts(of: output.prefix, size: estimate))
            } else {
                outcomes[output.prefix] = .written(reports?[index] ?? FeedReport(), files[index])
            }
        }
        return outcomes
    }

    /// Writes reviews until all are read, or every file is full; then there is nothing to report.
    private func write(_ outputs: [ShardOutput], _ walk: consuming Walk) throws -> [FeedReport]? {
        let rendering = FeedRendering(template: plan.feedTemplate, options: plan.feedOptions, outputs: outputs)
        do {
            // Through everything in the order of the table, or to the products that are wanted one by one.
            if walk.map.isComplete {
                try writeAll(&walk, rendering)
            } else {
                try writeWanted(&walk, rendering)
            }
        } catch is EverythingFull {
            return nil
        }
        return try rendering.finish().map(\.report)
    }

    private func writeAll(_ walk: inout Walk, _ rendering: FeedRendering) throws {
        try snapshot.forEachFeedReview(in: plan.accounts) { row in
            if !row.isAbout(walk.product), let product = row.product {
                rendering.progress = try walk.move(to: product)
                rendering.products = try plan.reviewedProducts(product, in: snapshot)
            }
            try write(row, walk, rendering)
        }
    }

    private func writeWanted(_ walk: inout Walk, _ rendering: FeedRendering) throws {
        try snapshot.forEachReviewedProduct(in: plan.accounts) { product in
            rendering.progress = try walk.move(to: product)
            guard walk.isWanted else { return }
            rendering.products = try plan.reviewedProducts(product, in: snapshot)
            try snapshot.forEachFeedReview(of: product, in: plan.accounts) { try write($0, walk, rendering) }
        }
    }

    private func write(_ row: borrowing StoredReview, _ walk: borrowing Walk, _ rendering: FeedRendering) throws {
        guard let index = walk.output(for: row) else { return }
        try plan.write(row, of: snapshot, to: index, rendering)
    }

    /// Brings the files to the disk, compressed on all cores; nil where there is none.
    private static func finish(_ outputs: [ShardOutput]) throws -> [CompletedFile?] {
        try outputs.concurrentMap { try $0.file?.finish(besideOthers: outputs.count > 1) }
    }

    /// What a file that is full is split into.
    private func parts(of prefix: ShardPrefix, size: Int) throws -> [ShardPrefix] {
        let levels = plan.feedLimit.levels(forSize: size)
        let map = ShardMap([prefix])
        var products = Set<Product.ID>()
        // Two products are as good as all: most often they part the file at its first bit already.
        try snapshot.forEachReviewedProduct(in: plan.accounts) { product in
            if products.count < Self.productsPerLook, !map.positions(of: product).isEmpty { products.insert(product) }
        }
        let parts = prefix.split(by: levels, parting: products)
        guard !parts.isEmpty else { throw SiteBuildError.feed(plan.name, reason: "one review fills a whole file") }
        return parts
    }
}

extension FeedPass {
    /// Where a walk is.
    private struct Walk {
        let map: ShardMap
        let outputs: [ShardOutput]
        /// How many products there are in all.
        let total: Int
        private(set) var product: Product.ID?
        private var positions = 0..<0
        private var visited = 0

        init(map: ShardMap, outputs: [ShardOutput], total: Int) {
            self.map = map
            self.outputs = outputs
            self.total = total
        }

        /// Whether any file takes reviews of the product, be it full or not: what is read must not depend on how far
        /// others have come, or the files would not always be split alike.
        var isWanted: Bool { !positions.isEmpty }

        /// Goes on to the next product and tells what share of all was visited.
        mutating func move(to product: Product.ID) throws -> Double {
            self.product = product
            positions = map.positions(of: product)
            visited += 1
            if visited.isMultiple(of: FeedPass.productsPerLook) {
                try Task.checkCancellation()
                if outputs.allSatisfy({ $0.estimate != nil }) { throw EverythingFull() }
            }
            return Double(visited) / Double(max(total, visited))
        }

        /// Which file holds a review of the product; nil if it is none of these.
        func output(for row: borrowing StoredReview) -> Int? {
            guard let product, let first = positions.first else { return nil }
            // Only a product with more reviews than fit in a file is spread over several.
            guard outputs[first].prefix.isWithinProduct else { return first }
            let key = ShardKey(product, row.id)
            return positions.first { outputs[$0].prefix.holds(key) }
        }
    }

    /// Nothing of the walk is of use any more.
    private struct EverythingFull: Error {}
}
