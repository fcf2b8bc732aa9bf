/// What kind of picture a file is, by how it begins: whatever a server calls it, only a picture is kept.
///
/// There is no SVG among them, which can hold script.
public enum PictureKind: String, Sendable, CaseIterable {
    /// JPEG.
    case jpg
    /// PNG.
    case png
    /// GIF.
    case gif
    /// WebP.
    case webp

    /// Looks at the first bytes; nil for what is no picture.
    public init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
            self = .gif
        } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            self = .webp
        } else {
            return nil
        }
    }

    /// What is sent as its `Content-Type`.
    public var mediaType: String { self == .jpg ? "image/jpeg" : "image/\(rawValue)" }
}
