extension String {
    /// The text as a segment of a path or a value of a query, where RFC 3986 leaves no other meaning to any of it.
    package var percentEncoded: String { percentEncoded(where: { !$0.isURLUnreserved }) }

    /// The text with every byte that has to be encoded as `%` and two digits.
    package func percentEncoded(where mustBeEncoded: (UInt8) -> Bool) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(utf8.count)
        for byte in utf8 {
            if mustBeEncoded(byte) { output.append(percentEncoding: byte) } else { output.append(byte) }
        }
        return String(decoding: output, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Adds a byte as `%` and two hexadecimal digits.
    package mutating func append(percentEncoding byte: UInt8) {
        append(UInt8(ascii: "%"))
        for half in [byte >> 4, byte & 15] { append(half < 10 ? 0x30 + half : UInt8(ascii: "A") + half - 10) }
    }
}
