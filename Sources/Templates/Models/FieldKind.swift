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
    /// Several texts.
    case texts
    /// Several records of one schema.
    case list(Schema)
    /// One record or none.
    case record(Schema)
}
