/// Where in a CSV file a template is.
struct CSVContext: Equatable {
    private enum State: Equatable {
        case fieldStart
        /// In a field without quotes.
        case bare
        /// Behind a variable that was a whole field.
        case complete
        case quotedStart
        case quoted
        /// Behind a quote within quotes: the end, or the first half of a doubled one.
        case quote
    }

    private var state = State.fieldStart

    /// Follows a literal byte.
    mutating func follow(_ byte: UInt8) {
        let isQuote = byte == UInt8(ascii: "\"")
        switch state {
        case .quotedStart, .quoted:
            state = isQuote ? .quote : .quoted
        case .fieldStart where isQuote:
            state = .quotedStart
        case .quote where isQuote:
            state = .quoted
        case .fieldStart, .bare, .complete, .quote:
            state = ",;\t\r\n".utf8.contains(byte) ? .fieldStart : .bare
        }
    }

    /// Where a variable here would stand.
    mutating func placeVariable() throws(ContextFault) -> Place {
        switch state {
        case .quotedStart:
            state = .quoted
            return .csvQuotedStart
        case .quoted:
            return .csvQuoted
        case .fieldStart:
            state = .complete
            return .csvField
        case .bare, .complete, .quote:
            throw ContextFault(
                "unsafe-place",
                "a variable without quotes has to be the whole field",
                remedy: "Put the field in double quotes"
            )
        }
    }

    /// The context after a branch that may or may not have been taken; only quotes have to be closed.
    func joined(with other: Self) -> Self? {
        if self == other { return self }
        guard isQuoted == other.isQuoted else { return nil }
        var joined = self
        joined.state = isQuoted ? .quotedStart : .bare
        return joined
    }

    /// Whether quotes are open.
    var isQuoted: Bool {
        switch state {
        case .quotedStart, .quoted: true
        case .fieldStart, .bare, .complete, .quote: false
        }
    }

    /// Where this is, in words.
    var description: String { isQuoted ? "a quoted CSV field" : "a CSV field without quotes" }
}
