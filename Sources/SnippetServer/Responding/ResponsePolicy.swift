import HTTPTypes
import Publishing

/// Which headers the parts of a site carry, whatever is in them.
enum ResponsePolicy {
    /// For how long a response may be used: by itself, while a new one is fetched, and while none can be had.
    static func cacheControl(_ area: SiteArea) -> String {
        switch area {
        case .fragment, .widget: "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"
        case .feed: "public, max-age=300, stale-if-error=86400"
        case .hashedAsset: "public, max-age=31536000, immutable"
        case .asset: "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800"
        case .other: "public, max-age=60"
        }
    }

    /// Errors are forgotten soon: the next release may have what this one lacks.
    static let missing = "public, max-age=10"
    /// Failures are not remembered at all.
    static let failed = "no-store"

    /// What a document of ours may load; nil for what is no document.
    ///
    /// A page may stand in any frame: that is what it is for.
    static func contentSecurity(_ area: SiteArea, _ mediaType: MediaType) -> String? {
        switch (area, mediaType) {
        case (.widget, .html):
            "default-src https: data: 'unsafe-inline'; object-src 'none'; base-uri 'none'"
        case (_, .html):
            "default-src 'none'; style-src 'self' https:; script-src 'self' https:; img-src 'self' https: data:; "
                + "font-src 'self' https:; connect-src 'self' https:; base-uri 'none'; form-action 'none'"
        case (_, .svg):
            "default-src 'none'; style-src 'unsafe-inline'"
        default:
            nil
        }
    }

    /// Under which name a feed is saved: that of its storefront before that of the feed; nil for all else.
    ///
    /// A browser shows XML, and saves what it would show as a heap of letters.
    static func contentDisposition(_ area: SiteArea, _ path: SitePath, _ mediaType: MediaType) -> String? {
        guard case .feed = area, mediaType != .html else { return nil }
        // A path holds nothing that would have to be quoted.
        let name = path.rawValue.split(separator: "/").dropFirst().joined(separator: "-")
        return "\(mediaType == .xml ? "inline" : "attachment"); filename=\"\(name)\""
    }

    /// The headers of every response.
    static let secure: HTTPFields = {
        var fields = HTTPFields()
        fields[.xContentTypeOptions] = "nosniff"
        fields[.referrerPolicy] = "strict-origin-when-cross-origin"
        return fields
    }()

    /// The headers of every response about the site, errors among them.
    ///
    /// Fragments are fetched from the pages of shops, which are other origins.
    static let common: HTTPFields = {
        var fields = secure
        fields[.accessControlAllowOrigin] = "*"
        fields[.crossOriginResourcePolicy] = "cross-origin"
        return fields
    }()
}
