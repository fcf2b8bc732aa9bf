import Reviews
import Templates

/// Texts of reviews as they are handed to templates, masked and without what no page may hold.
///
/// Nearly all of them are as they should be already and stay where they lie; what is made of the others is added.
extension ReviewBatch {
    /// A text on one line, or nil if nothing is left of it.
    mutating func shownLine(_ text: Range<Int>) -> Range<Int>? {
        if isShown(text, onOneLine: true) { return text }
        return text.isEmpty ? nil : append(ShownText.line(masked(text)))
    }

    /// A text with its line breaks, or nil if nothing is left of it.
    mutating func shownLines(_ text: Range<Int>) -> Range<Int>? {
        if isShown(text, onOneLine: false) { return text }
        return text.isEmpty ? nil : append(ShownText.lines(masked(text)))
    }

    /// The texts of a list that something is left of, each on one line.
    mutating func shownLines(ofList list: Range<Int>) -> Range<Int> {
        guard !list.isEmpty else { return 0..<0 }
        let start = listed.count
        for index in list {
            if let line = shownLine(listed[index]) { listed.append(line) }
        }
        return start..<listed.count
    }

    /// Those of a list that are web addresses.
    mutating func webAddresses(_ list: Range<Int>) -> Range<Int> {
        guard !list.isEmpty else { return 0..<0 }
        let start = listed.count
        for index in list where webAddress(text(listed[index])) != nil { listed.append(listed[index]) }
        return start..<listed.count
    }

    /// A text without what is personal in it.
    func masked(_ text: Range<Int>) -> String { PersonalDetails.masking(self.text(text)).text }

    /// Adds a text, if there is one, and tells where it lies.
    mutating func append(_ text: String?) -> Range<Int>? { text.map { append($0.utf8) } }

    private func isShown(_ text: Range<Int>, onOneLine: Bool) -> Bool {
        withText(text) { bytes in
            ShownText.isShown(bytes, onOneLine: onOneLine) && !PersonalDetails.mayHoldDetails(bytes)
        }
    }

    /// Lends the texts to a renderer.
    func withLentTexts<Result, Failure: Error>(
        _ body: (LentTexts) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
            try listed.withUnsafeBufferPointer { places throws(Failure) in
                try body(LentTexts(bytes, places: places))
            }
        }
    }
}
