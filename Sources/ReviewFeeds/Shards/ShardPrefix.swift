public import Reviews

/// Which reviews a file of a feed holds: those whose place begins with these bits.
///
/// A file that is full is split by one more bit, and no other file notices.
public struct ShardPrefix: Sendable, Hashable {
    /// The bits, from the left; those beyond `length` are 0.
    let bits: UInt64
    /// How many there are.
    let length: Int

    /// The prefix of no bit: all reviews.
    public static let all = ShardPrefix(bits: 0, length: 0)
    /// Longer prefixes could not be told apart.
    static let longest = 64

    init(bits: UInt64, length: Int) {
        self.bits = bits
        self.length = length
    }

    /// The places it holds.
    var places: ClosedRange<UInt64> { bits...(bits | ~Self.mask(length)) }

    /// Whether it holds some reviews of a product and not others.
    public var isWithinProduct: Bool { length > ShardKey.productBits }

    /// Whether it holds this place.
    public func holds(_ key: ShardKey) -> Bool { places.contains(key.value) }

    /// The prefix with one bit less; nil for that of all reviews.
    public var parent: ShardPrefix? {
        length == 0 ? nil : ShardPrefix(bits: bits & Self.mask(length - 1), length: length - 1)
    }

    /// The other prefix of the same parent.
    public var sibling: ShardPrefix? {
        length == 0 ? nil : ShardPrefix(bits: bits ^ 1 << UInt64(Self.longest - length), length: length)
    }

    /// The prefixes that take its place when so many bits are added; none if there are no more bits to add.
    public func split(by levels: Int) -> [ShardPrefix] {
        let longer = min(length + levels, Self.longest)
        guard longer > length else { return [] }
        return (0..<(UInt64(1) << UInt64(longer - length)))
            .map { ShardPrefix(bits: bits | $0 << UInt64(Self.longest - longer), length: longer) }
    }

    /// The prefixes that take its place so that these products, all of them within it, are parted at last.
    ///
    /// Where it holds one product only, that is where the places of its reviews begin to differ.
    public func split(by levels: Int, parting products: some Sequence<Product.ID>) -> [ShardPrefix] {
        var ones: UInt64 = 0
        var zeros: UInt64 = 0
        for product in products {
            let place = ShardKey.places(of: product).lowerBound
            ones |= place
            zeros |= ~place
        }
        guard ones != 0 || zeros != 0 else { return split(by: levels) }
        // Up to here all have the same bits; the lower half of places tells reviews apart, not products.
        let common = min((ones & zeros).leadingZeroBitCount, ShardKey.productBits)
        var parts: [ShardPrefix] = []
        var inner = self
        while inner.length < common {
            let next = ShardPrefix(bits: ones & Self.mask(inner.length + 1), length: inner.length + 1)
            if let sibling = next.sibling { parts.append(sibling) }
            inner = next
        }
        return parts + inner.split(by: levels)
    }

    private static func mask(_ length: Int) -> UInt64 { length == 0 ? 0 : ~0 << UInt64(longest - length) }
}

extension ShardPrefix: Comparable {
    /// Orders prefixes by the places they hold.
    public static func < (left: Self, right: Self) -> Bool { (left.bits, left.length) < (right.bits, right.length) }
}

extension ShardPrefix: LosslessStringConvertible {
    /// Reads bits as `description` writes them.
    public init?(_ description: String) {
        guard description.utf8.count <= Self.longest else { return nil }
        var bits: UInt64 = 0
        for digit in description.utf8 {
            guard digit == UInt8(ascii: "0") || digit == UInt8(ascii: "1") else { return nil }
            bits = bits << 1 | UInt64(digit - UInt8(ascii: "0"))
        }
        let length = description.utf8.count
        self.init(bits: length == 0 ? 0 : bits << UInt64(Self.longest - length), length: length)
    }

    /// The bits as digits, such as `0110`; empty for all reviews.
    public var description: String {
        String((0..<length).map { bits >> UInt64(Self.longest - 1 - $0) & 1 == 1 ? "1" : "0" })
    }
}

extension ShardPrefix: Codable {
    /// Reads the digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let prefix = ShardPrefix(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no shard")
        }
        self = prefix
    }

    /// Writes the digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
