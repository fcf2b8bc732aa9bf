/// What a step of a program does once it has copied its literal.
///
/// Every case is plain bits, so that stepping neither allocates nor counts references.
enum Instruction: Sendable {
    /// Nothing more.
    case proceed
    /// Shows a value.
    case write(Operand, ValueFormat, Escape)
    /// Jumps if a value is falsy.
    case skipUnless(Operand, target: Int)
    /// Jumps if a value is truthy.
    case skipIf(Operand, target: Int)
    /// Points a register at the record that a value holds, or at nothing.
    case reach(register: Int, Operand)
    /// Begins a section: enters each element, the record or the value in turn; jumps if there is none.
    case begin(Operand, register: Int, end: Int)
    /// Ends a round of the innermost section: the next one from `body`, or onwards.
    case next(body: Int)
    /// Jumps to the form of a phrase that a number takes; onwards if there is no number.
    case plural(Operand, table: Int)
    /// Calls the partial that a value names; onwards if there is none.
    case choose(Operand, table: Int)
    /// Jumps.
    case jump(target: Int)
    /// Runs a subroutine.
    case call(subroutine: Int)
    /// Ends a subroutine, or the program if none was called.
    case back
    /// Notes where a URL begins.
    case beginURL
    /// Replaces the URL that was begun unless its scheme is harmless.
    case endURL
}
