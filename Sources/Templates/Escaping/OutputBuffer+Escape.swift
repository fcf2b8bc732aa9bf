extension OutputBuffer {
    /// Appends text made harmless for where it stands, with the quotes that belong to it there.
    mutating func append(_ text: PaddedBytes, _ escape: Escape) {
        if let table = escape.table { return append(text, escapedBy: table) }
        switch escape {
        case .jsonValue:
            append(UInt8(ascii: "\""))
            append(text, escapedBy: .json)
            append(UInt8(ascii: "\""))
        case .csvStart:
            // A spreadsheet takes a field that begins like this for a formula and runs it.
            if let first = text.first, "=+-@\t\r".utf8.contains(first) { append(UInt8(ascii: "'")) }
            append(text, escapedBy: .csv)
        case .csvField:
            append(UInt8(ascii: "\""))
            append(text, .csvStart)
            append(UInt8(ascii: "\""))
        case .none, .verbatimJSON, .html, .htmlLines, .xmlText, .xmlAttribute, .json, .csv:
            append(text)
        }
    }
}
