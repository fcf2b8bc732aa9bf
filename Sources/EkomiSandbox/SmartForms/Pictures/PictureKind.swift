/// What kind of picture a file is, by how it begins.
enum PictureKind: String, Sendable {
    case gif
    case png
    case jpg

    init?(_ bytes: [UInt8]) {
        let beginnings: [(PictureKind, [UInt8])] = [
            (.gif, Array("GIF87a".utf8)), (.gif, Array("GIF89a".utf8)),
            (.png, [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]), (.jpg, [0xFF, 0xD8, 0xFF]),
        ]
        guard let kind = beginnings.first(where: { bytes.starts(with: $0.1) })?.0 else { return nil }
        self = kind
    }

    var contentType: String { self == .jpg ? "image/jpeg" : "image/\(rawValue)" }

    /// What a file may be called.
    static let fileEndings = ["gif", "png", "jpg", "jpeg"]
}
