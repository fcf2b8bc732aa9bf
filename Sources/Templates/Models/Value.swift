public import struct Foundation.Date

/// What stands in a slot while a template renders.
public enum Value: Sendable {
    /// Nothing: falsy, and shown as nothing.
    case absent
    /// Text to be escaped.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number with decimals.
    case decimal(Double)
    /// Yes or no.
    case flag(Bool)
    /// A point in time.
    case date(Date)
    /// Markup made safe by us.
    case markup(SafeMarkup)
    /// Several texts.
    case texts([String])
    /// Several records.
    case list([Record])
    /// One record.
    case record(Record)
}
