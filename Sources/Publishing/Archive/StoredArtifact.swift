public import Foundation

/// An artifact as the archive keeps it, with the compressed variants it has; checked against its hashes.
public struct StoredArtifact: Sendable {
    /// Where the bytes of a body are.
    public enum Body: Sendable {
        /// Here.
        case bytes([UInt8])
        /// In a file of the archive, of so many bytes; collected like any other content.
        case file(URL, size: Int)

        /// How many bytes there are.
        public var size: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .file(_, let size): size
            }
        }
    }

    /// Where it is found.
    public let path: SitePath
    /// What its bytes are.
    public let mediaType: MediaType
    /// The hash of its uncompressed bytes.
    public let contentHash: ContentHash
    /// When this content went live at this path.
    public let modifiedAt: Date
    /// Its bytes, uncompressed.
    public let body: Body
    /// Its bytes as gzip, where that pays.
    public let gzip: Body?
    /// Its bytes as Brotli, where that pays.
    public let brotli: Body?
    /// The hash of its bytes as gzip.
    let gzipHash: ContentHash?

    /// The bodies that are files, each with the hash of its bytes; there is no Brotli of a file.
    var files: [(url: URL, size: Int, hash: ContentHash)] {
        [(Optional(body), Optional(contentHash)), (gzip, gzipHash)]
            .compactMap { body, hash in
                guard case .file(let url, let size) = body, let hash else { return nil }
                return (url, size, hash)
            }
    }
}
