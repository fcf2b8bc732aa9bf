extension UInt8 {
    /// Whether it is one of `0` to `9`.
    @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// Whether it is one of `a` to `z` or `A` to `Z`.
    @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether it is a hexadecimal digit.
    @inlinable package var isHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }

    /// A decimal digit's value.
    @inlinable package var digitValue: Int? { isASCIIDigit ? Int(self - 0x30) : nil }

    /// A hexadecimal digit's value.
    @inlinable package var hexDigitValue: Int? {
        guard isHexDigit else { return nil }
        return isASCIIDigit ? Int(self - 0x30) : Int((self | 0x20) - 0x61) + 10
    }

    /// Whether it stands for itself anywhere in a URL, by RFC 3986.
    @inlinable package var isURLUnreserved: Bool { isASCIILetter || isASCIIDigit || "-._~".utf8.contains(self) }
}
