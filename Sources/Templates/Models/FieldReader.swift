import struct Foundation.Date

/// How a field is read from a model; the kinds are told apart here so that reading a field is one call.
enum FieldReader<Model>: Sendable {
    case text(@Sendable (Model) -> String?)
    case integer(@Sendable (Model) -> Int?)
    case decimal(@Sendable (Model) -> Double?)
    case flag(@Sendable (Model) -> Bool)
    case date(@Sendable (Model) -> Date?)
    case html(@Sendable (Model) -> SafeMarkup?)
    case json(@Sendable (Model) -> SafeJSON?)
    case part(@Sendable (Model, inout Slots) -> Value)

    /// The value of the field; parts are laid out in `slots`.
    func value(of model: Model, layingOutPartsIn slots: inout Slots) -> Value {
        switch self {
        case .text(let read): read(model).map(Value.text) ?? .absent
        case .integer(let read): read(model).map(Value.integer) ?? .absent
        case .decimal(let read): read(model).map(Value.decimal) ?? .absent
        case .flag(let read): .flag(read(model))
        case .date(let read): read(model).map(Value.date) ?? .absent
        case .html(let read): read(model).map { .text($0.html) } ?? .absent
        case .json(let read): read(model).map { .text($0.json) } ?? .absent
        case .part(let read): read(model, &slots)
        }
    }
}
