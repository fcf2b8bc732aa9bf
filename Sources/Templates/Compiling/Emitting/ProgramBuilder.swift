/// Collects the instructions of a program and which fields it reads.
struct ProgramBuilder {
    private(set) var program: Program
    private var literalStart = 0
    private var usage: [(schema: Schema, fields: [Int])] = []

    init(name: String, formats: LocaleFormats) { program = Program(name: name, formats: formats) }

    /// Whether the program has outgrown what a template may become.
    var isTooLarge: Bool {
        program.instructions.count > CompilationLimits.instructions
            || program.literals.count > CompilationLimits.literals
    }

    /// Where the next instruction goes; what is jumped to must not be merged with what stands before.
    mutating func position() -> Int {
        flush()
        return program.instructions.count
    }

    /// Appends a byte to be copied.
    mutating func append(_ byte: UInt8) { program.literals.append(byte) }

    /// Appends an instruction and tells where it is.
    @discardableResult
    mutating func emit(_ instruction: Instruction) -> Int {
        flush()
        program.instructions.append(instruction)
        return program.instructions.count - 1
    }

    /// Sets where an instruction jumps to: the next one.
    mutating func land(_ index: Int) {
        let target = position()
        program.instructions[index] =
            switch program.instructions[index] {
            case .skipUnless(let operand, _): .skipUnless(operand, target: target)
            case .skipIf(let operand, _): .skipIf(operand, target: target)
            case .begin(let operand, let register, _): .begin(operand, register: register, end: target)
            case .jump: .jump(target: target)
            case let other: other
            }
    }

    /// Ends a URL; one without variables needs no check.
    mutating func endURL() {
        guard case .beginURL = program.instructions.last else {
            // The quote that closes the attribute is already there and is no part of the URL.
            let quote = program.literals.removeLast()
            emit(.endURL)
            return append(quote)
        }
        program.instructions.removeLast()
        if case .literal(let start, let count) = program.instructions.last, start + count == literalStart {
            program.instructions.removeLast()
            literalStart = start
        }
    }

    /// The slot of a field, given out when the field is first used.
    mutating func slot(of field: Int, in schema: Schema) -> Int {
        use(schema)
        guard let index = usage.firstIndex(where: { $0.schema.identity == schema.identity }) else { return 0 }
        if let slot = usage[index].fields.firstIndex(of: field) { return slot }
        usage[index].fields.append(field)
        return usage[index].fields.count - 1
    }

    /// Notes that records of a schema are laid out.
    mutating func use(_ schema: Schema) {
        guard !usage.contains(where: { $0.schema.identity == schema.identity }) else { return }
        usage.append((schema, []))
    }

    /// Notes that a register is in use.
    mutating func use(register: Int) { program.registerCount = max(program.registerCount, register + 1) }

    mutating func addSubroutine() -> Int {
        program.subroutines.append(0)
        return program.subroutines.count - 1
    }

    mutating func beginSubroutine(_ subroutine: Int) { program.subroutines[subroutine] = position() }

    mutating func addPluralTable() -> Int {
        program.pluralTables.append([:])
        return program.pluralTables.count - 1
    }

    mutating func setForm(_ category: PluralCategory, in table: Int, to target: Int) {
        program.pluralTables[table][category] = target
    }

    mutating func add(partials: [String: Int]) -> Int {
        program.partialTables.append(partials)
        return program.partialTables.count - 1
    }

    mutating func add(name: [String]) -> Int {
        if let index = program.names.firstIndex(of: name) { return index }
        program.names.append(name)
        return program.names.count - 1
    }

    /// The program, once nothing is to be added.
    mutating func finish() -> Program {
        flush()
        program.plans = usage.map { $0.schema.plan(for: $0.fields) }
        return program
    }

    private mutating func flush() {
        let end = program.literals.count
        guard end > literalStart else { return }
        program.instructions.append(.literal(start: literalStart, count: end - literalStart))
        literalStart = end
    }
}
