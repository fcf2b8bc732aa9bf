import Reviews

/// The last language and country that were looked up: mostly they are those of the next review, too.
struct RecentCodes {
    private var language: (text: [UInt8], tag: String?) = ([], nil)
    private var country: (text: [UInt8], code: String?) = ([], nil)

    /// A language tag as Google wants it; nil if it is none.
    mutating func language(_ text: Range<Int>, in batch: ReviewBatch) -> String? {
        if !batch.withText(text, { $0.elementsEqual(language.text) }) {
            language = (Array(batch.bytes[text]), LanguageTag.normalized(batch.text(text)))
        }
        return language.tag
    }

    /// The code of a country; nil if there is none of it.
    mutating func country(_ text: Range<Int>, in batch: ReviewBatch) -> String? {
        if !batch.withText(text, { $0.elementsEqual(country.text) }) {
            country = (Array(batch.bytes[text]), CountryCode.normalized(batch.text(text)))
        }
        return country.code
    }
}
