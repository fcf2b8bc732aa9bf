/// A phrase of a locale: template source, in one form or in one for each plural category.
public struct Phrase: Sendable, Hashable {
    /// The form for `other`, which every phrase has.
    public var other: String
    /// Further forms by plural category.
    public var forms: [PluralCategory: String]

    /// Makes a phrase; without further forms it reads the same for every number.
    public init(_ other: String, forms: [PluralCategory: String] = [:]) {
        self.other = other
        self.forms = forms
    }

    /// The source for a category.
    public func source(for category: PluralCategory) -> String { forms[category] ?? other }
}
