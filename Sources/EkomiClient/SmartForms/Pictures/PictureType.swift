/// What kind of picture a file is; eKomi takes these and no others, in particular neither SVG nor BMP.
public enum PictureType: String, Sendable, Hashable, CaseIterable {
    /// The Graphics Interchange Format.
    case gif
    /// Portable Network Graphics.
    case png
    /// JPEG, whose files are called `.jpg` or `.jpeg`.
    case jpg

    /// Looks at how a file begins, whatever it is called; nil if it is no picture that eKomi takes.
    public init?(of file: [UInt8]) {
        let beginnings: [(Self, [UInt8])] = [
            (.gif, Array("GIF87a".utf8)), (.gif, Array("GIF89a".utf8)),
            (.png, [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]), (.jpg, [0xFF, 0xD8, 0xFF]),
        ]
        guard let type = beginnings.first(where: { file.starts(with: $0.1) })?.0 else { return nil }
        self = type
    }

    var mediaType: String { self == .jpg ? "image/jpeg" : "image/\(rawValue)" }
}
