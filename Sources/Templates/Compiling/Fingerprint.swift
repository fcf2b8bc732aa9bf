/// A hash over everything an output depends on beside its models; the same on every machine and in every run.
struct Fingerprint {
    /// Counted up whenever the engine writes something else for the same template.
    static let engineVersion = 1

    /// The hash so far: FNV-1a of 64 bits.
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() { add(String(Self.engineVersion)) }

    /// Adds text.
    mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// Adds bytes, and where they end.
    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { add(byte) }
        withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { for byte in $0 { add(byte) } }
    }

    /// Adds what formats numbers and dates; phrases are added where they are used.
    mutating func add(_ localization: Localization) {
        add(localization.tag)
        add(localization.direction)
        add(localization.decimalSeparator)
        add(localization.groupingSeparator)
        add(localization.longDate)
        add(localization.shortDate)
        add(localization.percent)
        add(localization.pluralRule.rawValue)
        for name in localization.monthNames { add(name) }
    }

    private mutating func add(_ byte: UInt8) {
        value ^= UInt64(byte)
        value = value &* 0x0000_0100_0000_01b3
    }
}
