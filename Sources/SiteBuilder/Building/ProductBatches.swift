import ReviewStore
import Reviews
import Snippets

/// Reads what is shown of products, batch by batch.
struct ProductBatches: Sendable, IteratorProtocol {
    /// A batch; `gone` are products that neither the catalogue nor a review names any more.
    struct Batch: Sendable {
        var inputs: [ProductSnippetInput] = []
        var gone: [Product.ID] = []
    }

    /// How many products a batch has.
    private static let batchSize = 256
    /// How many reviews it has, so that memory stays bounded where products have a thousand each.
    private static let batchReviews = 4_000

    private let plan: StorefrontPlan
    private let snapshot: StoreSnapshot
    private var remaining: ArraySlice<Product.ID>

    init(of products: [Product.ID], plan: StorefrontPlan, snapshot: StoreSnapshot) {
        self.plan = plan
        self.snapshot = snapshot
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
        batch.inputs.reserveCapacity(min(Self.batchSize, remaining.count))
        var reviews = 0
        while batch.inputs.count < Self.batchSize, reviews < Self.batchReviews, let id = remaining.popFirst() {
            if let input = try plan.input(for: id, in: snapshot) {
                reviews += input.reviews.count
                batch.inputs.append(input)
            } else {
                batch.gone.append(id)
            }
        }
        return batch
    }
}
