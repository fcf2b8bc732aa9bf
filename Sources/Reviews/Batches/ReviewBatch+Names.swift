extension ReviewBatch {
    /// What of a reviewer's name a policy shows; nil for a reviewer who is not named.
    package mutating func displayName(of review: BatchedReview, by policy: ReviewerNamePolicy) -> Range<Int>? {
        guard !review.isAnonymous, !review.reviewerName.isEmpty else { return nil }
        if policy == .abbreviated, let name = withText(review.reviewerName, { SimpleName($0) }) {
            let first = review.reviewerName.prefix(name.firstCount)
            guard let initial = name.initial else { return first }
            return append(abbreviating: first, initial)
        }
        return policy.displayName(of: Reviewer(name: text(review.reviewerName))).map { append($0.utf8) }
    }
}
