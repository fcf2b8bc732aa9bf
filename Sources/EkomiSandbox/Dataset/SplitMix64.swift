/// A small generator with a seed: the same numbers on every machine and in every run.
///
/// Steele, Lea and Flood's SplitMix64. Its mixing step can be undone, which lets a review's hash be turned back
/// into its number without an index.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A stream of its own for each thing that is generated, so that things can be generated in any order.
    init(seed: UInt64, stream: Stream, _ coordinates: Int...) {
        var mixed = Self.mix(seed ^ stream.rawValue)
        for coordinate in coordinates {
            mixed = Self.mix(mixed ^ UInt64(bitPattern: Int64(coordinate)))
        }
        state = mixed
    }

    /// What a stream of numbers is for.
    enum Stream: UInt64 {
        case product = 0x7072_6f64
        case form = 0x666f_726d
        case header = 0x6865_6164
        case reviewer = 0x7768_6f00
        case text = 0x7465_7874
        case answers = 0x616e_7377
        case hash = 0x6861_7368
        case fault = 0x6661_756c
        case token = 0x746f_6b65
        case recipient = 0x7265_6369
        case asset = 0x6173_7365
        case registration = 0x7265_6769
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return Self.mix(state)
    }

    /// Mixes all bits of a number into all others, one to one.
    static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// The number that `mix` turned into this one.
    static func unmix(_ value: UInt64) -> UInt64 {
        var number = value
        number = (number ^ (number >> 31) ^ (number >> 62)) &* 0x3196_42b2_d24d_8ec3
        number = (number ^ (number >> 27) ^ (number >> 54)) &* 0x96de_1b17_3f11_9089
        return number ^ (number >> 30) ^ (number >> 60)
    }
}

extension SplitMix64 {
    /// A number from 0 up to, but not including, `bound`; 0 if the bound is not positive.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        // The high half of a product is as good as a division here, and needs no loop.
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// Whether something happens that happens so many times in a thousand.
    mutating func perMille(_ share: Int) -> Bool {
        below(1000) < share
    }

    /// So many lower-case hexadecimal digits.
    mutating func hexadecimal(_ count: Int) -> String {
        var digits = ""
        while digits.count < count {
            let part = String(next(), radix: 16)
            digits += String(repeating: "0", count: 16 - part.count) + part
        }
        return String(digits.prefix(count))
    }

    /// One of the elements; nil if there are none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }
}
