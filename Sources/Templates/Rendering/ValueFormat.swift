/// How a value is put into words before it is escaped.
enum ValueFormat: Sendable, Hashable {
    /// As it is: shortest decimals, ISO 8601 dates.
    case plain
    /// In the locale, with so many decimals or as many as there are.
    case number(decimals: Int?)
    /// A share in the locale.
    case percent(decimals: Int)
    case longDate
    case shortDate
    /// The day alone, as in `2026-05-04`.
    case isoDay
    /// At most so many characters.
    case truncated(Int)
    /// A token of `a-z`, `0-9` and `-`.
    case classToken
}
