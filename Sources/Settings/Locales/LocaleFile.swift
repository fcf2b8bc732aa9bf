/// A locale as its file in `templates/locales` describes it: how numbers, dates and phrases are written.
public struct LocaleFile: Sendable, Hashable {
    /// A phrase: the same for every number, or in one form for each plural category.
    public enum Phrase: Sendable, Hashable {
        /// One form.
        case plain(String)
        /// Forms by plural category, always with `other`.
        case plural([String: String])
    }

    /// BCP 47 tag, such as `de`.
    public var tag: String
    /// The language's own name, such as `Deutsch`.
    public var name: String
    /// `ltr` or `rtl`.
    public var direction: String
    /// Between whole and fraction.
    public var decimal: String
    /// Between groups of three digits; may be empty.
    public var grouping: String
    /// A date in words, with placeholders.
    public var longDate: String
    /// A date in digits, with placeholders.
    public var shortDate: String
    /// The twelve months as they stand within a date.
    public var months: [String]
    /// A share, with `{number}`.
    public var percent: String
    /// The name of the plural rule.
    public var plural: String
    /// Phrases by key.
    public var phrases: [String: Phrase]
}
