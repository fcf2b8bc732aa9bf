import Foundation
import HTTPTypes
import NIOCore
import Publishing

/// The responses to requests for one artifact, made once: immutable, in each of its codings.
final class PreparedResponse: Sendable {
    /// The artifact in one coding.
    struct Representation: Sendable {
        let coding: ContentCoding
        let entityTag: String
        /// The headers of 200.
        let fields: HTTPFields
        /// The headers of 304.
        let notModifiedFields: HTTPFields
        let body: Body
        /// The same as bytes; nil where the body stays in a file.
        let wire: Wire?
    }

    /// Where the bytes come from.
    enum Body: Sendable {
        case bytes(ByteBuffer)
        case file(URL, size: Int)

        var size: Int {
            switch self {
            case .bytes(let buffer): buffer.readableBytes
            case .file(_, let size): size
            }
        }
    }

    let identity: Representation
    let others: [Representation]
    let lastModified: String
    /// Whether parts can be asked for.
    let hasRanges: Bool
    /// Whether it may be answered with before the router has looked at the request: a feed may not be for everybody.
    let isShelved: Bool
    /// How many bytes it keeps in memory, roughly.
    let cost: Int
    /// The codings there are.
    let codings: [ContentCoding]

    init(_ artifact: StoredArtifact) {
        let area = SiteArea(artifact.path)
        hasRanges = area == .feed
        isShelved = area != .feed
        lastModified = artifact.modifiedAt.httpDate
        let make = { [lastModified, hasRanges] in
            Self.representation(of: artifact, $0, $1, area: area, lastModified: lastModified, hasRanges: hasRanges)
        }
        identity = make(.identity, artifact.body)
        others = [(ContentCoding.gzip, artifact.gzip), (.brotli, artifact.brotli)]
            .compactMap { coding, body in
                body.map { make(coding, $0) }
            }
        codings = others.map(\.coding)
        cost = ([identity] + others)
            .reduce(1024) { sum, representation in
                guard let wire = representation.wire else { return sum }
                return sum + wire.whole.readableBytes + wire.head.readableBytes + wire.notModified.readableBytes
            }
    }

    /// The artifact as a client would have it.
    func representation(
        accepting header: String?,
        _ parse: (String?) -> AcceptEncoding = AcceptEncoding.init
    ) -> Representation {
        guard header != nil, !others.isEmpty else { return identity }
        let coding = parse(header).choose(among: codings)
        return others.first { $0.coding == coding } ?? identity
    }

    private static func representation(
        of artifact: StoredArtifact,
        _ coding: ContentCoding,
        _ body: StoredArtifact.Body,
        area: SiteArea,
        lastModified: String,
        hasRanges: Bool
    ) -> Representation {
        let suffix = coding == .identity ? "" : "-\(coding.rawValue)"
        let entityTag = "\"\(artifact.contentHash.hexadecimal.prefix(32))\(suffix)\""
        var fields = ResponsePolicy.common
        fields[.eTag] = entityTag
        fields[.lastModified] = lastModified
        fields[.cacheControl] = ResponsePolicy.cacheControl(area)
        // Also where this release has no variants: the next may.
        fields[.vary] = "Accept-Encoding"
        fields[.surrogateKey] = artifact.path.surrogateKeys.joined(separator: " ")
        let notModifiedFields = fields
        fields[.contentType] = artifact.mediaType.rawValue
        fields[.contentLength] = String(body.size)
        fields[.contentSecurityPolicy] = ResponsePolicy.contentSecurity(area, artifact.mediaType)
        if coding != .identity { fields[.contentEncoding] = coding.rawValue }
        fields[.contentDisposition] = ResponsePolicy.contentDisposition(area, artifact.path, artifact.mediaType)
        if hasRanges { fields[.acceptRanges] = coding == .identity ? "bytes" : "none" }
        let wire: Wire? =
            switch body {
            case .bytes(let bytes): Wire(fields: fields, notModifiedFields: notModifiedFields, body: bytes)
            case .file: nil
            }
        return Representation(
            coding: coding,
            entityTag: entityTag,
            fields: fields,
            notModifiedFields: notModifiedFields,
            body: {
                switch body {
                case .bytes(let bytes): .bytes(wire?.body ?? ByteBuffer(bytes: bytes))
                case .file(let url, let size): .file(url, size: size)
                }
            }(),
            wire: wire
        )
    }
}
