import Publishing

/// The parts of a site, which are cached, secured and refused in their own ways.
enum SiteArea {
    /// `/{storefront}/…`: pasted into pages of the shop.
    case fragment
    /// `/{storefront}/widgets/…`: eKomi's own code.
    case widget
    /// `/feeds/…`
    case feed
    /// `/assets/…`, named by its content.
    case hashedAsset
    /// `/assets/…`, under a name that stays.
    case asset
    /// All else: for people and machines that read an error.
    case other

    init(_ path: SitePath) {
        switch path.firstSegment {
        case "feeds": self = .feed
        case "assets": self = path.isHashedAsset ? .hashedAsset : .asset
        case "gallery", "health", "metrics": self = .other
        default:
            let isWidget = path.rawValue.utf8.split(separator: UInt8(ascii: "/")).dropFirst().first
                .map { segment in
                    segment.elementsEqual("widgets".utf8)
                }
            self = isWidget == true ? .widget : .fragment
        }
    }

    /// Whether an error below this target may say something: a fragment's would be pasted into the shop.
    static func mayExplainErrors(_ target: some StringProtocol) -> Bool {
        let segment = target.drop { $0 == "/" }.prefix { $0 != "/" && $0 != "?" }
        return switch segment {
        case "", "feeds", "assets", "gallery", "health", "metrics": true
        default: false
        }
    }
}
