/// A review's place in a shop, and the hash and order id that lead back to it without an index.
struct ReviewNumber {
    let seed: UInt64
    /// The shop's place in the dataset.
    let shop: Int

    private static let firstOrder = 100_000

    /// 29 hexadecimal digits, as eKomi's hashes have; the first 16 hold the number, mixed.
    func hash(_ number: Int) -> String {
        let mixed = SplitMix64.mix(UInt64(number) ^ key)
        let tail = SplitMix64.mix(mixed ^ key)
        return Self.hexadecimal(mixed) + Self.hexadecimal(tail).prefix(13)
    }

    /// The number behind a hash; nil if it is no hash of this shop.
    func number(hash: String) -> Int? {
        guard hash.utf8.count == 29, let mixed = UInt64(hash.prefix(16), radix: 16) else { return nil }
        guard let number = Int(exactly: SplitMix64.unmix(mixed) ^ key), self.hash(number) == hash else { return nil }
        return number
    }

    /// An order id such as `1001-100042`.
    func order(_ number: Int) -> String {
        "\(1001 + shop)-\(Self.firstOrder + number)"
    }

    /// The number behind an order id; nil if it is none of this shop.
    func number(order: String) -> Int? {
        let prefix = "\(1001 + shop)-"
        guard order.hasPrefix(prefix), let number = Int(order.dropFirst(prefix.count)) else { return nil }
        return number >= Self.firstOrder ? number - Self.firstOrder : nil
    }

    private var key: UInt64 {
        SplitMix64.mix(seed ^ SplitMix64.Stream.hash.rawValue ^ UInt64(shop) << 48)
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
