import Reviews

/// The language and the country that were looked up last in a batch: mostly they are those of the next review, too.
struct RecentCodes {
    private var language: (text: Range<Int>, tag: Range<Int>?)?
    private var country: (text: Range<Int>, code: Range<Int>?)?

    /// A language tag as Google wants it; nil if it is none.
    mutating func language(_ text: Range<Int>, in batch: inout ReviewBatch) -> Range<Int>? {
        if let language, batch.holdsSame(language.text, text) { return language.tag }
        let tag = LanguageTag.normalized(batch.text(text)).map { batch.append($0.utf8) }
        language = (text, tag)
        return tag
    }

    /// The code of a country; nil if there is none of it.
    mutating func country(_ text: Range<Int>, in batch: inout ReviewBatch) -> Range<Int>? {
        if let country, batch.holdsSame(country.text, text) { return country.code }
        let code = CountryCode.normalized(batch.text(text)).map { batch.append($0.utf8) }
        country = (text, code)
        return code
    }
}

extension ReviewBatch {
    /// Whether two texts have the same bytes.
    fileprivate func holdsSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        first.count == second.count && zip(first, second).allSatisfy { bytes[$0] == bytes[$1] }
    }
}
