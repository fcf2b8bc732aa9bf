/// One step of a program: bytes of the template that are copied, then an instruction.
///
/// Nearly every instruction has such bytes before it; taken together, they cost one dispatch instead of two.
struct Step: Sendable {
    /// A field that is shown as it is, escaped by a table: what most steps do, so that it stands by itself.
    struct Shown: Sendable {
        let register: Int32
        let slot: Int32
        let escapes: EscapeTable
    }

    /// Where the bytes begin among the program's literals.
    let literalStart: UInt32
    let literalCount: UInt32
    /// What the instruction says if it shows a field as it is.
    let shown: Shown?
    var instruction: Instruction

    init(literal: Range<Int>, _ instruction: Instruction) {
        literalStart = UInt32(literal.lowerBound)
        literalCount = UInt32(literal.count)
        shown =
            if case .write(.slot(let register, let slot), .plain, let escape) = instruction, let table = escape.table {
                Shown(register: Int32(register), slot: Int32(slot), escapes: table)
            } else {
                nil
            }
        self.instruction = instruction
    }
}
