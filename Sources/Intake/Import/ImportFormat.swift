import Foundation
import ReviewFeeds

/// What kind of file is imported; found out by looking at its first bytes.
public enum ImportFormat: String, Sendable, CaseIterable {
    /// XML: a review feed, or a product feed as RSS 2.0 or Atom.
    case xml
    /// Values separated by commas, semicolons or tabs, with a header.
    case delimited
    /// One JSON object a line.
    case jsonLines = "ndjson"

    /// Looks at the beginning of a file.
    init(of file: URL) throws(ImportError) {
        let bytes: [UInt8]
        do { bytes = try Self.beginning(of: file) } catch { throw .reading(error) }
        let name = file.path(percentEncoded: false)
        if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            throw .unsupported(file: name, what: "is compressed. Unpack it first")
        }
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        switch bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) {
        case UInt8(ascii: "<"): self = .xml
        case _ where isUTF16: throw .unsupported(file: name, what: "is UTF-16. Save it as UTF-8")
        case UInt8(ascii: "{"): self = .jsonLines
        case nil: throw .unsupported(file: name, what: "is empty")
        default: self = .delimited
        }
    }

    private static func beginning(of file: URL) throws(FeedReadingError) -> [UInt8] {
        let source = try ByteSource.file(file)
        var cursor = ByteCursor(source, partSize: 512)
        var bytes: [UInt8] = []
        while bytes.count < 512, let byte = try cursor.next() { bytes.append(byte) }
        return bytes
    }
}
