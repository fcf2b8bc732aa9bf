extension String {
    /// The beginning of a text of others, short and on one line, for a message.
    public var excerpt: String {
        let line = PlainText.line(self)
        return line.count <= 60 ? line : "\(line.prefix(60))…"
    }

    /// The text without white space at its ends, or nil if nothing is left.
    public var trimmedNonEmpty: String? {
        guard let first = utf8.first, let last = utf8.last else { return nil }
        guard first.isXMLSpace || last.isXMLSpace else { return self }
        let trimmed = utf8.trimmed()
        return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
    }
}
