import Publishing
import ReviewStore
import Reviews
import Snippets

/// Reads what is shown of products, batch by batch.
struct ProductBatches: Sendable, IteratorProtocol {
    /// A product with what is shown of it, and the folder that it is shown in.
    struct Entry: Sendable {
        var input: ProductSnippetInput
        let folder: SitePath
    }

    /// A batch; `gone` are the folders of products that neither the catalogue nor a review names any more.
    struct Batch: Sendable {
        var entries: [Entry] = []
        var gone: [SitePath] = []

        /// Takes the reviews out of it.
        mutating func takeReviews() -> [ReviewBatch] {
            entries.indices.map { index in
                defer { entries[index].input.reviews = [] }
                return entries[index].input.reviews
            }
        }
    }

    /// How many products a batch has: enough that whoever takes turns at reading them seldom has to wait.
    private static let batchSize = 64
    /// How many reviews it has, so that memory stays bounded where products have a thousand each.
    private static let batchReviews = 1_000

    private let plan: StorefrontPlan
    private let snapshot: StoreSnapshot
    /// The folder of all products.
    private let shelf: SitePath
    private var remaining: ArraySlice<Product.ID>

    init(of products: [Product.ID], plan: StorefrontPlan, snapshot: StoreSnapshot) {
        self.plan = plan
        self.snapshot = snapshot
        shelf = plan.productsFolder
        remaining = products[...]
    }

    mutating func next() -> Result<Batch, SiteBuildError>? {
        guard !remaining.isEmpty else { return nil }
        do throws(SiteBuildError) {
            let batch = try SiteBuildError.reading {
                try snapshot.reading { () throws(SiteBuildError) in try nextBatch() }
            }
            return .success(try batch.get())
        } catch {
            remaining = []
            return .failure(error)
        }
    }

    private mutating func nextBatch() throws(SiteBuildError) -> Batch {
        var batch = Batch()
        batch.entries.reserveCapacity(min(Self.batchSize, remaining.count))
        var reviews = 0
        while batch.entries.count < Self.batchSize, reviews < Self.batchReviews, let id = remaining.popFirst() {
            let folder = shelf.appending(id.rawValue)
            if let input = try plan.input(for: id, shownIn: folder, in: snapshot) {
                reviews += input.reviews.count
                batch.entries.append(Entry(input: input, folder: folder))
            } else {
                batch.gone.append(folder)
            }
        }
        return batch
    }
}
