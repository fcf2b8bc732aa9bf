/// The attributes of product-review feeds.
enum FeedAttribute: String, CaseIterable, Sendable {
    case isAnonymous = "is_anonymous"
    case type
    case min
    case max

    /// Those that tell the scale of a rating.
    static let scale = Self.min.bit | Self.max.bit

    /// Its place in a set of them.
    var bit: UInt8 {
        switch self {
        case .isAnonymous: 1
        case .type: 2
        case .min: 4
        case .max: 8
        }
    }
}
