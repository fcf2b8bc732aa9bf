/// What kind of value a field holds, as far as a template can tell.
public indirect enum FieldKind: Sendable {
    /// Text, escaped wherever it is shown.
    case text
    /// A whole number.
    case integer
    /// A number with decimals.
    case decimal
    /// Yes or no.
    case flag
    /// A point in time.
    case date
    /// Markup made safe by us.
    case markup
    /// JSON made safe by us.
    case json
    /// One of a closed set of texts, by which a dynamic partial may be chosen.
    case choice([String])
    /// Several texts.
    case texts
    /// Several records of one schema.
    case list(Schema)
    /// One record or none.
    case record(Schema)
}

extension FieldKind {
    /// The kind in a word or two, for messages and for the reference page.
    public var label: String {
        switch self {
        case .text: "text"
        case .integer: "whole number"
        case .decimal: "decimal number"
        case .flag: "flag"
        case .date: "date"
        case .markup: "markup"
        case .json: "JSON"
        case .choice: "choice"
        case .texts: "list of texts"
        case .list(let schema): "list of `\(schema.name)`"
        case .record(let schema): "`\(schema.name)`"
        }
    }
}
