public import struct Foundation.Date

/// What stands in a slot while a template renders: sixteen plain bytes, so that reading it counts no references.
@usableFromInline
enum Value: Sendable {
    /// Nothing: falsy, and shown as nothing.
    case absent
    /// Text, by where its bytes were laid out; whether it is escaped was decided by the compiler.
    case text(TextExtent)
    case integer(Int)
    case decimal(Double)
    case flag(Bool)
    case date(Date)
    /// Elements, one after the other.
    case list(Run)
    /// The slots of a record, from this one on.
    case record(Int)
    /// Keys and values in turn; only in lenient mode.
    case object(Run)
}

extension Value {
    /// Whether a section over it renders.
    ///
    /// A number is truthy whenever it is there: zero reviews is a fact worth showing.
    var isTruthy: Bool {
        switch self {
        case .absent: false
        case .text(let text): !text.isEmpty
        case .flag(let flag): flag
        case .list(let run): run.count > 0
        case .integer, .decimal, .date, .record, .object: true
        }
    }
}
