extension SettingsKey {
    /// The keys of a locale's file.
    static let locale: [SettingsKey] = [
        .init(name: "tag", kind: .text, summary: "BCP 47 tag", isRequired: true),
        .init(name: "name", kind: .text, summary: "The language's own name", isRequired: true),
        .init(name: "direction", kind: .choice(["ltr", "rtl"]), summary: "Direction of writing", fallback: "ltr"),
        .init(name: "decimal", kind: .text, summary: "Between whole and fraction", isRequired: true),
        .init(name: "grouping", kind: .text, summary: "Between groups of three digits", isRequired: true),
        .init(name: "long-date", kind: .text, summary: "A date in words", isRequired: true),
        .init(name: "short-date", kind: .text, summary: "A date in digits", isRequired: true),
        .init(name: "months", kind: .texts, summary: "The twelve months as they stand within a date", isRequired: true),
        .init(name: "percent", kind: .text, summary: "A share, with {number}", isRequired: true),
        .init(
            name: "plural",
            kind: .choice(["none", "one", "zero-one", "polish"]),
            summary: "Which numbers take which form",
            isRequired: true
        ),
        .init(name: "phrases", kind: .dictionary(keys: nil), summary: "Phrases by key", isRequired: true),
    ]
}
