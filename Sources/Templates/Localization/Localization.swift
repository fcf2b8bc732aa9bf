/// How a storefront's language writes numbers, dates and phrases; the values of one file in `templates/locales`.
public struct Localization: Sendable {
    /// BCP 47 tag, such as `de-DE`.
    public var tag: String
    /// `ltr` or `rtl`; the HTML `dir` of what is rendered.
    public var direction: String
    /// Between whole and fraction: `,` in German.
    public var decimalSeparator: String
    /// Between groups of three digits; may be empty.
    public var groupingSeparator: String
    /// A date in words, with `{day}`, `{day2}`, `{month}`, `{month2}`, `{monthName}` and `{year}`.
    public var longDate: String
    /// A date in digits, with the same placeholders.
    public var shortDate: String
    /// Twelve names as they stand within a date.
    public var monthNames: [String]
    /// A share, with `{number}`: `{number} %` in German.
    public var percent: String
    /// Which numbers take which form.
    public var pluralRule: PluralRule
    /// Phrases by key; a phrase is template source, compiled where a template names it.
    public var phrases: [String: Phrase]

    /// Makes a localization.
    public init(
        tag: String,
        direction: String = "ltr",
        decimalSeparator: String = ".",
        groupingSeparator: String = ",",
        longDate: String = "{monthName} {day}, {year}",
        shortDate: String = "{month2}/{day2}/{year}",
        monthNames: [String],
        percent: String = "{number}%",
        pluralRule: PluralRule = .one,
        phrases: [String: Phrase] = [:]
    ) {
        self.tag = tag
        self.direction = direction
        self.decimalSeparator = decimalSeparator
        self.groupingSeparator = groupingSeparator
        self.longDate = longDate
        self.shortDate = shortDate
        self.monthNames = monthNames
        self.percent = percent
        self.pluralRule = pluralRule
        self.phrases = phrases
    }
}
