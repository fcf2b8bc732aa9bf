extension UInt8 {
    /// Whether it is one of `0` to `9`.
    var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// Whether it is one of `a` to `z` or `A` to `Z`.
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether it is a hexadecimal digit.
    var isHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }

    /// Whether XML calls it white space: space, tab, line feed, carriage return.
    var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
