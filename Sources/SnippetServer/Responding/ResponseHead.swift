import HTTPTypes
import Publishing

/// What the header fields of a representation are made of.
///
/// There are very many representations, and few are asked for in a way that takes more than the bytes prepared for
/// them: their fields are put together when they are.
struct ResponseHead: Sendable {
    let path: SitePath
    let mediaType: MediaType
    let area: SiteArea
    let coding: ContentCoding
    let entityTag: String
    let lastModified: String
    let hasRanges: Bool
    /// How many bytes the body has.
    let size: Int

    /// The headers of 200.
    var fields: HTTPFields {
        var fields = notModifiedFields
        fields[.contentType] = mediaType.rawValue
        fields[.contentLength] = String(size)
        fields[.contentSecurityPolicy] = ResponsePolicy.contentSecurity(area, mediaType)
        if coding != .identity { fields[.contentEncoding] = coding.rawValue }
        fields[.contentDisposition] = ResponsePolicy.contentDisposition(area, path, mediaType)
        if hasRanges { fields[.acceptRanges] = coding == .identity ? "bytes" : "none" }
        return fields
    }

    /// The headers of 304.
    var notModifiedFields: HTTPFields {
        var fields = ResponsePolicy.common
        fields[.eTag] = entityTag
        fields[.lastModified] = lastModified
        fields[.cacheControl] = ResponsePolicy.cacheControl(area)
        // Also where this release has no variants: the next may.
        fields[.vary] = "Accept-Encoding"
        fields[.surrogateKey] = path.surrogateKeys.joined(separator: " ")
        return fields
    }
}
