public import struct Foundation.Date

/// How a field is read from where a model lies.
///
/// What kind of model that is, only the closures know: they were made for it by `Field`, and a layout plan hands them
/// models of that type alone. Reading a field thus costs one call, and none of it is generic.
@usableFromInline
enum FieldReader: Sendable {
    case text(@Sendable (UnsafeRawPointer) -> String?)
    case integer(@Sendable (UnsafeRawPointer) -> Int?)
    case decimal(@Sendable (UnsafeRawPointer) -> Double?)
    case flag(@Sendable (UnsafeRawPointer) -> Bool)
    case date(@Sendable (UnsafeRawPointer) -> Date?)
    case part(@Sendable (UnsafeRawPointer, inout Slots) -> Value)
}
