import Dispatch
import Reviews
import Synchronization

/// The rendering of some reviews on all cores.
final class FeedBatchRendering: Sendable {
    private static let queue = DispatchQueue(label: "starling.feed", attributes: .concurrent)

    private let group = DispatchGroup()
    private let failure = Mutex<(any Error)?>(nil)

    /// Begins to render, each renderer its share, in order.
    init(of reviews: [(review: Review, products: FeedProducts)], by renderers: [FeedReviewRenderer]) {
        let share = (reviews.count + renderers.count - 1) / renderers.count
        for (index, renderer) in renderers.enumerated() {
            let start = min(index * share, reviews.count)
            Self.queue.async(group: group) { [self] in
                do {
                    try renderer.render(reviews[start..<min(start + share, reviews.count)])
                } catch {
                    failure.withLock { $0 = error }
                }
            }
        }
    }

    /// Waits until all are rendered; throws if one of them was not.
    func wait() throws {
        group.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
