extension OutputBuffer {
    /// Appends text made harmless for where it stands, with the quotes that belong to it there.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ escape: Escape) {
        switch escape {
        case .none, .verbatimJSON:
            append(text)
        case .html:
            append(text, escapedBy: .html)
        case .htmlLines:
            append(text, escapedBy: .htmlLines)
        case .xmlText:
            append(text, escapedBy: .xmlText)
        case .xmlAttribute:
            append(text, escapedBy: .xmlAttribute)
        case .json:
            append(text, escapedBy: .json)
        case .jsonValue:
            append(UInt8(ascii: "\""))
            append(text, escapedBy: .json)
            append(UInt8(ascii: "\""))
        case .csv:
            append(text, escapedBy: .csv)
        case .csvStart:
            // A spreadsheet takes a field that begins like this for a formula and runs it.
            if let first = text.first, "=+-@\t\r".utf8.contains(first) { append(UInt8(ascii: "'")) }
            append(text, escapedBy: .csv)
        case .csvField:
            append(UInt8(ascii: "\""))
            append(text, .csvStart)
            append(UInt8(ascii: "\""))
        }
    }
}
