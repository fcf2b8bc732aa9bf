/// The plural categories of Unicode's CLDR that the locales here need.
public enum PluralCategory: String, Sendable, CaseIterable {
    /// Singular.
    case one
    /// Small numbers in Slavic languages.
    case few
    /// Larger numbers in Slavic languages.
    case many
    /// Everything else.
    case other
}
