import struct Foundation.Date

/// What rendering needs of a localization.
final class LocaleFormats: Sendable {
    let decimalSeparator: String
    let groupingSeparator: String
    let longDate: DatePattern
    let shortDate: DatePattern
    let monthNames: [String]
    /// What stands before and after the number of a share.
    let percent: (before: String, after: String)
    let pluralRule: PluralRule

    init(_ localization: Localization) {
        decimalSeparator = localization.decimalSeparator
        groupingSeparator = localization.groupingSeparator
        longDate = DatePattern(localization.longDate)
        shortDate = DatePattern(localization.shortDate)
        monthNames = localization.monthNames
        pluralRule = localization.pluralRule
        if let placeholder = localization.percent.firstRange(of: "{number}") {
            percent = (
                String(localization.percent[..<placeholder.lowerBound]),
                String(localization.percent[placeholder.upperBound...])
            )
        } else {
            percent = ("", localization.percent)
        }
    }
}
