import Reviews

/// Signs in a text, seen in one pass over its bytes, that it is not the plain text it should be.
struct ProseSigns {
    /// Whether it holds what looks like a tag: `<b>`, `</p>`, `<!--`.
    private(set) var hasTag = false
    /// Whether it holds what looks like an entity: `&amp;`, `&#39;`.
    private(set) var hasEntity = false
    /// Whether it holds control characters that XML allows, U+0080 to U+009F.
    private(set) var hasControl = false
    /// Whether it is worth looking for e-mail addresses, telephone numbers and links.
    private(set) var mayHoldDetails = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var digits = 0
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "<"): hasTag = hasTag || Self.isTag(bytes, at: index)
            case UInt8(ascii: "&"): hasEntity = hasEntity || Self.isEntity(bytes, at: index)
            case 0xC2: hasControl = hasControl || (index + 1 < bytes.count && bytes[index + 1] < 0xA0)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "@"): mayHoldDetails = true
            case UInt8(ascii: "/"), UInt8(ascii: "."):
                // `://` and `www.`
                let isLink = index > 0 && (bytes[index - 1] | 0x20 == UInt8(ascii: "w") || bytes[index - 1] == 0x2F)
                mayHoldDetails = mayHoldDetails || isLink
            default: break
            }
        }
        mayHoldDetails = mayHoldDetails || digits >= 7
    }

    private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + 1 < bytes.count else { return false }
        let next = bytes[start + 1]
        let isOpening = next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        return isOpening && bytes[(start + 1)...].prefix(4096).contains(UInt8(ascii: ">"))
    }

    private static func isEntity(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var index = start + 1
        while index < bytes.count, index <= start + 10 {
            if bytes[index] == UInt8(ascii: ";") { return index > start + 2 }
            guard bytes[index].isASCIILetter || bytes[index].isASCIIDigit || bytes[index] == UInt8(ascii: "#") else {
                return false
            }
            index += 1
        }
        return false
    }
}
