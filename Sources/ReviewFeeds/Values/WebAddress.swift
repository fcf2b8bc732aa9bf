import Reviews

/// Addresses of web pages, of the form Google's schema accepts.
public enum WebAddress {
    /// Longer addresses are no addresses; Merchant Center takes 2,000 characters.
    private static let longest = 2000

    /// The address with its scheme and with everything percent-encoded that has to be; nil if it is no web address.
    ///
    /// `//shop.example/a b` becomes `https://shop.example/a%20b`. Addresses that hold a password are none.
    public static func normalized(_ text: String) -> String? {
        let bytes = PlainText.line(text).utf8
        guard !bytes.isEmpty, bytes.count <= longest, let (scheme, rest) = splitScheme(bytes[...]) else { return nil }
        let hostEnd = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        let authority = rest[..<(hostEnd ?? rest.endIndex)]
        guard isHost(authority) else { return nil }
        var output = Array(scheme.utf8)
        output.reserveCapacity(bytes.count + 16)
        encode(authority, into: &output)
        encode(rest[authority.endIndex...], into: &output)
        return output.count <= longest ? String(decoding: output, as: UTF8.self) : nil
    }

    /// Whether Google's schema takes it as it stands: a scheme or none, no white space, and a dot between other
    /// characters.
    static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let rest = bytes[schemeLength(bytes)...]
        guard rest.count >= 3 else { return false }
        let allowed = allowed
        var hasInnerDot = false
        for index in rest.indices {
            let byte = rest[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < rest.endIndex, rest[index + 1].isHexDigit, rest[index + 2].isHexDigit else {
                    return false
                }
            } else if !allowed.contains(byte) {
                return false
            }
            if byte == UInt8(ascii: "."), index > rest.startIndex, index + 1 < rest.endIndex { hasInnerDot = true }
        }
        return hasInnerDot
    }

    /// Whether it begins with `http://` or `https://`.
    static func hasScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { schemeLength(bytes) > 0 }

    /// How many bytes `http://` or `https://` take, in small letters or capitals; 0 if there is neither.
    static func schemeLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        // Both begin alike, so that a glance at the fifth byte tells which it may be.
        guard bytes.count > 6 else { return 0 }
        let scheme: StaticString = bytes[4] | 0x20 == UInt8(ascii: "s") ? "https://" : "http://"
        let length = scheme.utf8CodeUnitCount
        guard bytes.count >= length else { return 0 }
        for index in 0..<length {
            let expected = scheme.utf8Start[index]
            let byte = bytes[index]
            guard byte == expected || (byte.isASCIILetter && byte | 0x20 == expected) else { return 0 }
        }
        return length
    }

    private static func splitScheme(_ bytes: Substring.UTF8View) -> (scheme: String, rest: Substring.UTF8View)? {
        if let split = splitHTTP(bytes) { return split }
        if bytes.starts(with: "//".utf8) { return ("https://", bytes.dropFirst(2)) }
        // `www.shop.example/a` lacks its scheme; `mailto:a@b.example` and `javascript:…` have another.
        let first = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        return first.contains(UInt8(ascii: ":")) ? nil : ("https://", bytes)
    }

    /// The scheme in small letters, if it is one of the web, and what follows it.
    private static func splitHTTP<Bytes: Collection<UInt8>>(
        _ bytes: Bytes
    ) -> (scheme: String, rest: Bytes.SubSequence)? {
        for scheme in ["https://", "http://"] {
            let start = bytes.prefix(scheme.utf8.count)
            let isScheme = start.elementsEqual(scheme.utf8) { $0 == $1 || ($0.isASCIILetter && $0 | 0x20 == $1) }
            if isScheme { return (scheme, bytes.dropFirst(scheme.utf8.count)) }
        }
        return nil
    }

    /// Whether it is a host name with an inner dot and perhaps a port.
    private static func isHost(_ authority: Substring.UTF8View) -> Bool {
        let parts = authority.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        let labels = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty && $0.count <= 63 }) else { return false }
        let isName = parts[0]
            .allSatisfy {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 >= 0x80
                    || $0 == UInt8(ascii: "_")
            }
        let isPort = parts.count == 1 || (1...5).contains(parts[1].count) && parts[1].allSatisfy(\.isASCIIDigit)
        return isName && isPort
    }

    private static func encode(_ bytes: Substring.UTF8View, into output: inout [UInt8]) {
        var isInFragment = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index = bytes.index(after: index)
            if byte == UInt8(ascii: "%") {
                let isEscape =
                    bytes[index...].prefix(2).count == 2 && bytes[index...].prefix(2).allSatisfy(\.isHexDigit)
                if isEscape { output.append(byte) } else { output.append(percentEncoding: byte) }
            } else if byte == UInt8(ascii: "#"), isInFragment {
                output.append(percentEncoding: byte)
            } else if isAllowed(byte) {
                isInFragment = isInFragment || byte == UInt8(ascii: "#")
                output.append(byte)
            } else {
                output.append(percentEncoding: byte)
            }
        }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool { allowed.contains(byte) }

    private static let allowed = ByteSet { $0.isURLUnreserved || ":/?#@!$&'()*+,;=".utf8.contains($0) }
}
