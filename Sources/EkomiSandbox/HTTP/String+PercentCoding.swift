// The sandbox shares no code with what talks to it: a mistake on both sides would not be seen.
extension String {
    /// The text behind `%41`, `+` and the like; a broken escape stands for itself, broken UTF-8 is repaired.
    init(percentDecoding bytes: some Sequence<UInt8>) {
        var decoded: [UInt8] = []
        var pending: [UInt8] = []
        for byte in bytes {
            if pending.isEmpty {
                switch byte {
                case UInt8(ascii: "%"): pending = [byte]
                case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
                default: decoded.append(byte)
                }
                continue
            }
            pending.append(byte)
            guard pending.count == 3 else { continue }
            if let high = pending[1].hexDigit, let low = pending[2].hexDigit {
                decoded.append(high << 4 | low)
            } else {
                decoded += pending
            }
            pending = []
        }
        self.init(decoding: decoded + pending, as: UTF8.self)
    }

    /// The text with every byte escaped that is not unreserved in a URL.
    var percentEncoded: String {
        var encoded: [UInt8] = []
        for byte in utf8 {
            if byte.isUnreserved {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), (byte >> 4).hexCharacter, (byte & 15).hexCharacter]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit in ASCII; nil for anything else.
    var hexDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The upper-case hexadecimal digit of a value below 16.
    var hexCharacter: UInt8 {
        self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") + self - 10
    }

    /// Whether the byte may stand in a URL as it is.
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
