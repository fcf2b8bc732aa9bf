extension String {
    /// The text as a segment of a path or a value of a query, where RFC 3986 leaves no other meaning to any of it.
    var percentEncoded: String { percentEncoded(keeping: "-._~") }

    /// The text with every byte but letters, digits and those to keep as `%` and two digits.
    func percentEncoded(keeping kept: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        output.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte.isASCIILetter || byte.digitValue != nil || kept.utf8.contains(byte) {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
