import Settings
import Templates

extension Localization {
    /// The values of a locale's file, under the tag that the storefront asked for: `de.yaml` serves `de-AT` too.
    init(_ file: LocaleFile, tag: String) {
        self.init(
            tag: tag,
            direction: file.direction,
            decimalSeparator: file.decimal,
            groupingSeparator: file.grouping,
            longDate: file.longDate,
            shortDate: file.shortDate,
            monthNames: file.months,
            percent: file.percent,
            pluralRule: PluralRule(rawValue: file.plural) ?? .one,
            phrases: file.phrases.mapValues(Phrase.init)
        )
    }
}

extension Phrase {
    /// One form, or one for each plural category.
    init(_ phrase: LocaleFile.Phrase) {
        switch phrase {
        case .plain(let text):
            self.init(text)
        case .plural(let texts):
            let forms = texts.compactMap { name, text in PluralCategory(rawValue: name).map { ($0, text) } }
            self.init(texts["other"] ?? "", forms: Dictionary(forms) { first, _ in first })
        }
    }
}
