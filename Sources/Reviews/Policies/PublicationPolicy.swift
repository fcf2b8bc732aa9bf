/// Which reviews of an account a storefront shows.
public struct PublicationPolicy: Sendable, Hashable, Codable {
    /// The fewest stars a review may have to be shown in a widget; feeds carry all of them whatever this says.
    public var fewestStars: Int
    /// Whether reviews that eKomi has not yet published are shown too.
    public var showsUnpublished: Bool

    /// Makes a policy; by default every published review is shown.
    public init(fewestStars: Int = 1, showsUnpublished: Bool = false) {
        self.fewestStars = fewestStars
        self.showsUnpublished = showsUnpublished
    }

    /// Whether readers may see a review; withdrawn, rejected and spam they never do, though a feed marks spam.
    public func admits(_ review: Review) -> Bool {
        switch review.status {
        case .published: !review.isSpam
        case .unpublished: showsUnpublished && !review.isSpam
        case .withdrawn, .rejected: false
        }
    }
}
