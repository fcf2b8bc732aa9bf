/// The last language and country that were looked up: mostly they are those of the next review, too.
struct RecentCodes {
    private var language: (text: String, tag: String?) = ("", nil)
    private var country: (text: String, code: String?) = ("", nil)

    /// A language tag as Google wants it; nil if it is none.
    mutating func language(_ text: String) -> String? {
        if text != language.text { language = (text, LanguageTag.normalized(text)) }
        return language.tag
    }

    /// The code of a country; nil if there is none of it.
    mutating func country(_ text: String) -> String? {
        if text != country.text { country = (text, CountryCode.normalized(text)) }
        return country.code
    }
}
