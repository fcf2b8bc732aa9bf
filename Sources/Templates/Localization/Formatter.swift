/// What a template may put behind a pipe.
public enum Formatter: String, Sendable, CaseIterable {
    /// A number in the language of the reader.
    case number
    /// A share in the language of the reader.
    case percent
    /// A day in the language of the reader.
    case date
    /// A point in time for machines.
    case iso8601
    /// The form of a phrase that a number takes.
    case plural
    /// The beginning of a text.
    case truncate
    /// A token for a class.
    case `class`
    /// Text with its line breaks shown.
    case lines
}

extension Formatter {
    /// How it is written, for the reference.
    public var usage: String {
        switch self {
        case .number: "{{count | number}}, {{average | number: 1}}"
        case .percent: "{{share | percent}}, {{share | percent: 1}}"
        case .date: "{{date | date}}, {{date | date: short}}"
        case .iso8601: "{{date | iso8601}}, {{date | iso8601: date}}"
        case .plural: "{{count | plural: reviews-count}}"
        case .truncate: "{{text | truncate: 160}}"
        case .class: "{{name | class}}"
        case .lines: "{{text | lines}}"
        }
    }

    /// What it does, in one line, for the reference.
    public var summary: String {
        switch self {
        case .number: "A number with the locale's separators; with an argument rounded to so many decimals."
        case .percent: "A share from 0 to 1, or a whole number of percents, as a percentage of the locale."
        case .date: "A day in words, or in digits with `short`, as the locale writes it, in UTC."
        case .iso8601: "A point in time as `2026-05-04T13:37:00Z`, or its day with `date`."
        case .plural: "The phrase of that key, in the form that the locale uses with the number."
        case .truncate: "At most so many characters, ending in `…` where something was left out."
        case .class: "A token of `a-z`, `0-9` and `-` for a class or an id."
        case .lines: "Escaped text with `<br>` for each line break; only in HTML text."
        }
    }

    /// Whether what it writes depends on the locale, so that it has no place in JSON and XML.
    public var dependsOnLocale: Bool {
        switch self {
        case .number, .percent, .date, .plural: true
        case .iso8601, .truncate, .class, .lines: false
        }
    }

    /// Whether it can be used on values of a kind.
    public func accepts(_ kind: FieldKind) -> Bool {
        switch (self, kind) {
        case (.number, .integer), (.number, .decimal), (.percent, .integer), (.percent, .decimal): true
        case (.date, .date), (.iso8601, .date), (.plural, .integer): true
        case (.truncate, .text), (.truncate, .choice), (.lines, .text), (.lines, .choice): true
        case (.class, .text), (.class, .choice), (.class, .integer), (.class, .decimal), (.class, .flag): true
        default: false
        }
    }
}
