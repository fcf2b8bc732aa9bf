import Reviews

extension UInt8 {
    /// A blank, a tab or the end of a line.
    var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

    /// What a number can consist of.
    var isNumberPart: Bool { isASCIIDigit || "-+.eE".utf8.contains(self) }
}
