import Foundation
import HTTPTypes
import NIOCore
import Publishing

/// The responses to requests for one artifact, made once: immutable, in each of its codings.
final class PreparedResponse: Sendable {
    /// The artifact in one coding.
    struct Representation: Sendable {
        let head: ResponseHead
        let body: Body
        /// Head and body as bytes; nil where the body stays in a file.
        let wire: Wire?

        var coding: ContentCoding { head.coding }
        var entityTag: String { head.entityTag }
        /// The headers of 200.
        var fields: HTTPFields { head.fields }
        /// The headers of 304.
        var notModifiedFields: HTTPFields { head.notModifiedFields }
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
                return sum + wire.whole.readableBytes + wire.notModified.readableBytes
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
        let head = ResponseHead(
            path: artifact.path,
            mediaType: artifact.mediaType,
            area: area,
            coding: coding,
            entityTag: entityTag,
            lastModified: lastModified,
            hasRanges: hasRanges,
            size: body.size
        )
        switch body {
        case .bytes(let bytes):
            let wire = Wire(head, body: bytes)
            return Representation(head: head, body: .bytes(wire.body), wire: wire)
        case .file(let url, let size):
            return Representation(head: head, body: .file(url, size: size), wire: nil)
        }
    }
}
