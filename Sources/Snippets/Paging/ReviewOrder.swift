import Reviews

/// The orders in which a list of reviews can be read.
public enum ReviewOrder: String, Sendable, Hashable, Codable, CaseIterable {
    /// The newest first.
    case newest
    /// The oldest first.
    case oldest
    /// The most stars first, the newest of them first.
    case highest
    /// The fewest stars first, the newest of them first.
    case lowest
    /// Those that most readers found helpful first, the newest of them first.
    case helpful

    /// Puts reviews that come newest first into this order; equal ones stay as they come.
    func arrange(_ reviews: [BatchedReview]) -> [BatchedReview] {
        switch self {
        case .newest: reviews
        case .oldest: reviews.reversed()
        case .highest: stable(reviews) { $0.stars > $1.stars }
        case .lowest: stable(reviews) { $0.stars < $1.stars }
        case .helpful:
            stable(reviews) { ($0.helpfulCount, $1.unhelpfulCount) > ($1.helpfulCount, $0.unhelpfulCount) }
        }
    }

    private func stable(
        _ reviews: [BatchedReview],
        _ precedes: (BatchedReview, BatchedReview) -> Bool
    ) -> [BatchedReview] {
        reviews.enumerated()
            .sorted { left, right in
                if precedes(left.element, right.element) { return true }
                if precedes(right.element, left.element) { return false }
                return left.offset < right.offset
            }
            .map(\.element)
    }
}
