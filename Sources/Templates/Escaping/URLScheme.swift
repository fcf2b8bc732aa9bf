/// Which URLs may stand in a link whose parts come from others.
enum URLScheme {
    /// The schemes that neither run code nor carry a document of their own.
    static let harmless = ["http", "https", "mailto", "tel"]

    /// Whether an attribute's value, as it was written, has no scheme or a harmless one.
    ///
    /// Looking at the whole value as written, rather than at each variable, leaves no way to put a scheme together
    /// from parts. A reference other than those our escapes make could hide a letter, so it counts as harmful.
    static func isHarmless(inEscaped url: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < url.count, url[start] <= 0x20 { start += 1 }
        for position in start..<url.count {
            switch url[position] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                return true
            case UInt8(ascii: ":"):
                return harmless.contains { equalsIgnoringCase(url[start..<position], $0) }
            case UInt8(ascii: "&"):
                return isOwnReference(url[position...])
            default:
                continue
            }
        }
        return true
    }

    /// References to characters that no scheme contains, so that what follows them is no scheme either.
    private static func isOwnReference(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains { text.starts(with: $0.utf8) }
    }

    private static func equalsIgnoringCase(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ name: String) -> Bool {
        text.count == name.utf8.count && zip(text, name.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
}
