/// Lower-case hexadecimal digits.
enum Hexadecimal {
    static let digits = [UInt8]("0123456789abcdef".utf8)

    /// The value of a lower-case digit; nil for any other byte, so that each number is written in one way only.
    static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
