/// The headers of a shop's reviews, findable by time and by product.
struct ReviewIndex: Sendable {
    /// By the review's number.
    var headers: [ReviewHeader] = []
    /// Reviews that are not as generated any more, or were never generated, by number.
    var changed: [Int: SandboxReview] = [:]
}
