/// Where an instruction finds a value.
enum Operand: Sendable, Hashable {
    /// A slot of the record a register points at.
    case slot(register: Int, Int)
    /// The element that the innermost section is at.
    case element
    /// The place of the element in the innermost section, from 1.
    case index
    /// Whether the element is the first.
    case isFirst
    /// Whether the element is the last.
    case isLast
    /// A name that is looked up while rendering; only in lenient mode.
    case name(Int)
}
