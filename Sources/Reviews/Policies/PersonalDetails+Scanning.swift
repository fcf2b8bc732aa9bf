extension PersonalDetails {
    /// Whether a text has to be looked at closely at all.
    package static func mayHoldDetails(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if DetailSigns.areTooFew(in: bytes) { return false }
        var digits = 0
        // The last four bytes, the newest one lowest.
        var last: UInt32 = 0
        for byte in bytes {
            last = last << 8 | UInt32(byte)
            switch byte {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: "/"):
                if last & 0xFFFF == 0x2F2F { return true }
            case UInt8(ascii: "."):
                if last | 0x2020_2000 == 0x7777_772E { return true }
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if digits >= fewestPhoneDigits { return true }
            default: break
            }
        }
        return false
    }

    /// The end of the detail that begins at `start`, or nil if none does.
    static func detailEnd(in bytes: [UInt8], from start: Int) -> Int? {
        // A detail begins where a word does; otherwise each letter of a long word would be tried again.
        if start > 0, isWordByte(bytes[start - 1]) { return nil }
        return linkEnd(in: bytes, from: start)
            ?? emailEnd(in: bytes, from: start)
            ?? phoneEnd(in: bytes, from: start)
    }

    /// The end of the link that begins at `start`, or nil if none does.
    static func keptLinkEnd(in bytes: [UInt8], from start: Int) -> Int? {
        if start > 0, isWordByte(bytes[start - 1]) { return nil }
        return linkEnd(in: bytes, from: start)
    }

    private static func linkEnd(in bytes: [UInt8], from start: Int) -> Int? {
        let prefixes = ["http://", "https://", "www.", "ftp://"]
        guard let prefix = prefixes.first(where: { hasPrefix($0, bytes, at: start) }) else { return nil }
        var end = start + prefix.utf8.count
        while end < bytes.count, isLinkByte(bytes[end]) { end += 1 }
        // The full stop or comma that ends a sentence is no part of the address.
        while end > start, ".,;:!?)'".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end > start + prefix.utf8.count ? end : nil
    }

    private static func emailEnd(in bytes: [UInt8], from start: Int) -> Int? {
        var at = start
        while at < bytes.count, at - start <= 64, isMailboxByte(bytes[at]) { at += 1 }
        guard at > start, at < bytes.count, bytes[at] == UInt8(ascii: "@") else { return nil }
        var end = at + 1
        while end < bytes.count, end - at <= 255, isWordByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
        // The full stop that ends a sentence is no part of the address.
        while bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard let lastDot = bytes[at..<end].lastIndex(of: UInt8(ascii: ".")), lastDot > at + 1 else { return nil }
        return end
    }

    private static func phoneEnd(in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes[start].isASCIIDigit || bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "(") else {
            return nil
        }
        var end = start
        var lastDigit = start
        var digits = 0
        // Bounded in digits and in what stands between them, or a text of digits and spaces would be read squared.
        while end < bytes.count, digits <= mostPhoneDigits, end - lastDigit <= 3,
            bytes[end].isASCIIDigit || " -/().+".utf8.contains(bytes[end])
        {
            if bytes[end].isASCIIDigit {
                digits += 1
                lastDigit = end
            }
            end += 1
        }
        guard (fewestPhoneDigits...mostPhoneDigits).contains(digits) else { return nil }
        // A date such as 2026-11-22 has eight digits too, and a telephone number does not begin like a year.
        guard !isDate(bytes[start...lastDigit]) else { return nil }
        return lastDigit + 1
    }

    private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = bytes.split(whereSeparator: { !$0.isASCIIDigit })
        return groups.count == 3 && groups.map(\.count).sorted() == [2, 2, 4]
    }

    private static func hasPrefix(_ prefix: String, _ bytes: [UInt8], at start: Int) -> Bool {
        guard start + prefix.utf8.count <= bytes.count else { return false }
        return zip(prefix.utf8, bytes[start...]).allSatisfy { $0 == $1 || $0 == $1 | 0x20 }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || byte.isASCIILetter || byte >= 0x80
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func isMailboxByte(_ byte: UInt8) -> Bool {
        isWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
    }

    private static func isLinkByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !"<>\"".utf8.contains(byte)
    }
}
