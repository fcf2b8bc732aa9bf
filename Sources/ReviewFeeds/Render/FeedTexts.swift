import Reviews

/// Makes the texts of reviews plain and masks what is personal in them, where they lie in a batch.
///
/// Nearly all of them are as they should be already, and are not touched; what is made of the others is added to the
/// batch.
struct FeedTexts {
    private var masked = MaskedTexts()

    /// How many details were masked.
    var maskedCount: Int { masked.maskedCount }

    /// A text on one line, masked, or nil if nothing is left of it.
    mutating func line(_ text: Range<Int>, in batch: inout ReviewBatch) -> Range<Int>? {
        guard !Self.isDone(text, in: batch) else { return text.isEmpty ? nil : text }
        return masked.line(batch.text(text)).map { batch.append($0.utf8) }
    }

    /// A text with its line breaks, masked, or nil if nothing is left of it.
    mutating func paragraphs(_ text: Range<Int>, in batch: inout ReviewBatch) -> Range<Int>? {
        guard !Self.isDone(text, in: batch) else { return text.isEmpty ? nil : text }
        return masked.paragraphs(batch.text(text)).map { batch.append($0.utf8) }
    }

    /// The texts of a list that something is left of, each on one line and masked.
    mutating func lines(_ list: Range<Int>, in batch: inout ReviewBatch) -> Range<Int> {
        let start = batch.listed.count
        for index in list {
            if let line = line(batch.listed[index], in: &batch) { batch.listed.append(line) }
        }
        return start..<batch.listed.count
    }

    private static func isDone(_ text: Range<Int>, in batch: ReviewBatch) -> Bool {
        batch.withText(text) { bytes in
            let signs = TextSigns(bytes)
            return signs.isPlain && !signs.mayHoldDetails
        }
    }
}

extension ReviewBatch {
    /// A text on one line.
    mutating func plainLine(_ text: Range<Int>) -> Range<Int> {
        guard !withText(text, { TextSigns($0).isPlain }) else { return text }
        return append(PlainText.line(self.text(text)).utf8)
    }

    /// An id on one line, unless it is an e-mail address or an international telephone number in disguise.
    mutating func publishable(_ id: Range<Int>) -> Range<Int>? {
        let line = plainLine(id)
        let isPublishable = withText(line) { bytes in
            !bytes.isEmpty && bytes[0] != UInt8(ascii: "+") && !bytes.contains(UInt8(ascii: "@"))
        }
        return isPublishable ? line : nil
    }

    /// What of a reviewer's name the policy shows; nil for a reviewer who is not named.
    mutating func shownName(of review: BatchedReview, by policy: ReviewerNamePolicy) -> Range<Int>? {
        let name = displayName(of: review, by: policy).map { plainLine($0) }
        return name.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Those of a list that are web addresses.
    mutating func addresses(_ list: Range<Int>) -> Range<Int> {
        let start = listed.count
        for index in list {
            if let address = WebAddress.normalized(text(listed[index])) { listed.append(append(address.utf8)) }
        }
        return start..<listed.count
    }

    /// The texts of a list in one, parted by `|`; nil if there are none.
    mutating func joined(_ list: Range<Int>) -> Range<Int>? {
        guard !list.isEmpty else { return nil }
        return append(listed[list].map { text($0).replacing("|", with: "/") }.joined(separator: "|").utf8)
    }
}
