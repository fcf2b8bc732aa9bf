import Reviews

/// Makes a review's texts plain and masks what is personal in them, counting as it goes.
struct MaskedTexts {
    private(set) var maskedCount = 0

    /// A text on one line, or nil if nothing is left of it.
    mutating func line(_ text: String) -> String? { masked(PlainText.line(text)) }

    /// A text with its line breaks, or nil if nothing is left of it.
    mutating func paragraphs(_ text: String) -> String? { masked(PlainText.paragraphs(text)) }

    private mutating func masked(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        let masked = PersonalDetails.masking(text)
        maskedCount += masked.count
        return masked.text
    }
}
