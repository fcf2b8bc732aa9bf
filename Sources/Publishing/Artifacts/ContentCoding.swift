/// How the bytes of a body are compressed, by HTTP's names.
public enum ContentCoding: String, Sendable, CaseIterable {
    /// Not compressed.
    case identity
    /// gzip (RFC 1952).
    case gzip
    /// Brotli (RFC 7932).
    case brotli = "br"

    /// What a compressed sibling's name ends in: `.gz`, `.br`; nothing for the file itself.
    public var fileSuffix: String {
        switch self {
        case .identity: ""
        case .gzip: ".gz"
        case .brotli: ".br"
        }
    }
}
