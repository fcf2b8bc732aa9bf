import Crypto

extension SitePath {
    /// The most bytes of a segment: file systems allow 255, and a variant's suffix and a temporary name need some.
    static let longestSegment = 200
    /// How much of an id that is too long stays readable before its hash.
    private static let readablePrefix = 100

    /// The one segment that stands for an id, in URLs and as a file name.
    ///
    /// `A-Z a-z 0-9 _ -` and inner dots stay; each other byte of its UTF-8 becomes `~hh`; an empty id becomes `~`;
    /// and one that would exceed 200 bytes keeps its beginning, followed by `~~` and its SHA-256. Different ids
    /// (as bytes, not as canonically equivalent characters) have different segments.
    public static func segment(for id: String) -> String {
        guard !id.isEmpty else { return "~" }
        if id.utf8.count <= longestSegment, isPlain(id.utf8) { return id }
        let bytes = [UInt8](id.utf8)
        let last = bytes.count - 1
        var encoded: [UInt8] = []
        encoded.reserveCapacity(min(bytes.count * 3, longestSegment + 3))
        var readableCount = 0
        for (index, byte) in bytes.enumerated() {
            if isKept(byte) || (byte == dot && index > 0 && index < last) {
                encoded.append(byte)
            } else {
                encoded.append(tilde)
                encoded.append(Hexadecimal.digits[Int(byte >> 4)])
                encoded.append(Hexadecimal.digits[Int(byte & 15)])
            }
            if encoded.count <= readablePrefix { readableCount = encoded.count }
            if encoded.count > longestSegment { break }
        }
        if encoded.count > longestSegment {
            encoded.removeSubrange(readableCount...)
            encoded.append(contentsOf: [tilde, tilde])
            encoded.append(contentsOf: ContentHash(of: bytes).hexadecimal.utf8)
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Whether a segment is what ``segment(for:)`` writes for some id.
    static func isCanonicalSegment(_ segment: some Collection<UInt8>) -> Bool {
        let count = segment.count
        guard count > 0, count <= longestSegment else { return false }
        if count == 1, segment.first == tilde { return true }
        var bytes = segment.makeIterator()
        var position = 0
        while let byte = bytes.next() {
            if byte == tilde {
                guard let high = bytes.next() else { return false }
                if high == tilde { return position > 0 && isHash(bytes, count: count - position - 2) }
                guard let high = Hexadecimal.value(of: high),
                    let low = bytes.next().flatMap(Hexadecimal.value(of:)),
                    !isKept(high << 4 | low),
                    high << 4 | low != dot || position == 0 || position + 3 == count
                else { return false }
                position += 3
            } else {
                guard isKept(byte) || (byte == dot && position > 0 && position < count - 1) else { return false }
                position += 1
            }
        }
        return true
    }

    private static func isHash(_ bytes: some IteratorProtocol<UInt8>, count: Int) -> Bool {
        var bytes = bytes
        guard count == ContentHash.byteCount * 2 else { return false }
        while let byte = bytes.next() {
            guard Hexadecimal.value(of: byte) != nil else { return false }
        }
        return true
    }

    private static func isPlain(_ bytes: String.UTF8View) -> Bool {
        bytes.first != dot && bytes.last != dot && bytes.allSatisfy { isKept($0) || $0 == dot }
    }

    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default:
            false
        }
    }

    private static let dot = UInt8(ascii: ".")
    private static let tilde = UInt8(ascii: "~")
}
