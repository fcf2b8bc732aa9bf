import Reviews

extension FeedLintReview {
    /// Checks a text of people for what does not belong into it.
    mutating func checkProse(_ element: FeedElement, _ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        let first = TextSigns(bytes)
        // Most texts are plain and hold nothing personal: what remains is looked at byte by byte.
        guard !first.isPlain || first.mayHoldDetails else { return }
        let signs = ProseSigns(bytes)
        let name = element.rawValue
        if signs.hasTag { add(.htmlInText, "<\(name)> holds HTML: '\(reader.text.prefix(60))'", line: reader.line) }
        if signs.hasEntity {
            add(.doubleEscaping, "<\(name)> is escaped twice: '\(reader.text.prefix(60))'", line: reader.line)
        }
        if signs.hasControl { add(.controlCharacter, "<\(name)> holds a control character", line: reader.line) }
        guard signs.mayHoldDetails, element != .productName else { return }
        let masked = PersonalDetails.masking(reader.text)
        guard !masked.isUnchanged else { return }
        // The detail itself stays out of the message, which may end up in a log.
        add(
            .personalDetails,
            "<\(name)> holds an e-mail address, a telephone number or a link: '\(masked.text.excerpt)'",
            line: reader.line
        )
    }

    /// Checks that a name is no full name, and that nobody without a name passes for one.
    mutating func checkReviewerName(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        guard !isAnonymous else { return }
        // Most names are of one word and not this one, or end with an initial; they need no closer look.
        let bytes = bytes.trimmedBytes()
        if bytes.last == UInt8(ascii: "."), TextSigns(bytes).isPlain { return }
        guard bytes.count == 9 || bytes.contains(where: { $0 <= 0x20 || $0 == 0xC2 }) else { return }
        let name = PlainText.line(reader.text)
        guard name.lowercased() != "anonymous" else {
            add(.anonymousUnmarked, "the reviewer is called Anonymous", line: reader.line)
            return
        }
        let words = name.split(separator: " ")
        guard words.count > 1, let last = words.last, last.count > 2, !last.hasSuffix("."),
            last.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" })
        else { return }
        let shown = ReviewerNamePolicy.abbreviated.displayName(of: Reviewer(name: name)) ?? ""
        add(.fullName, "the reviewer \(shown) is shown with the full name", line: reader.line)
    }
}
