/// Collects the instructions of a program and which fields it reads.
struct ProgramBuilder {
    let name: String
    let formats: LocaleFormats
    private var steps: [Step] = []
    private var literals: [UInt8] = []
    /// Where the bytes begin that no step copies yet.
    private var literalStart = 0
    private var subroutines: [Int] = []
    private var pluralTables: [[PluralCategory: Int]] = []
    private var partialTables: [[String: Int]] = []
    private var names: [[String]] = []
    private var registerCount = 1
    /// The fields that are read of each schema, in the order of their slots.
    private var usage: [(schema: Schema, fields: [Int])] = []

    init(name: String, formats: LocaleFormats) {
        self.name = name
        self.formats = formats
    }

    /// Whether the program has outgrown what a template may become.
    var isTooLarge: Bool {
        steps.count > CompilationLimits.instructions
            || literals.count > CompilationLimits.literals
    }

    /// Where the next instruction goes; what is jumped to must not be merged with what stands before.
    mutating func position() -> Int {
        if literals.count > literalStart { emit(.proceed) }
        return steps.count
    }

    /// Appends a byte to be copied.
    mutating func append(_ byte: UInt8) { literals.append(byte) }

    /// Appends an instruction and tells where it is.
    @discardableResult
    mutating func emit(_ instruction: Instruction) -> Int {
        steps.append(Step(literal: literalStart..<literals.count, instruction))
        literalStart = literals.count
        return steps.count - 1
    }

    /// Sets where an instruction jumps to: the next one.
    mutating func land(_ index: Int) {
        let target = position()
        steps[index].instruction =
            switch steps[index].instruction {
            case .skipUnless(let operand, _): .skipUnless(operand, target: target)
            case .skipIf(let operand, _): .skipIf(operand, target: target)
            case .begin(let operand, let register, _): .begin(operand, register: register, end: target)
            case .jump: .jump(target: target)
            case let other: other
            }
    }

    /// Ends a URL; one without variables needs no check.
    mutating func endURL() {
        guard let begin = steps.last, case .beginURL = begin.instruction else {
            // The quote that closes the attribute is already there and is no part of the URL.
            let quote = literals.removeLast()
            emit(.endURL)
            return append(quote)
        }
        steps.removeLast()
        literalStart = Int(begin.literalStart)
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
    mutating func use(register: Int) { registerCount = max(registerCount, register + 1) }

    mutating func addSubroutine() -> Int {
        subroutines.append(0)
        return subroutines.count - 1
    }

    mutating func beginSubroutine(_ subroutine: Int) { subroutines[subroutine] = position() }

    mutating func addPluralTable() -> Int {
        pluralTables.append([:])
        return pluralTables.count - 1
    }

    mutating func setForm(_ category: PluralCategory, in table: Int, to target: Int) {
        pluralTables[table][category] = target
    }

    mutating func add(partials: [String: Int]) -> Int {
        partialTables.append(partials)
        return partialTables.count - 1
    }

    mutating func add(name: [String]) -> Int {
        if let index = names.firstIndex(of: name) { return index }
        names.append(name)
        return names.count - 1
    }

    /// The program, once nothing is to be added.
    mutating func finish() -> Program {
        _ = position()
        return Program(
            name: name,
            steps: steps,
            literals: literals,
            subroutines: subroutines,
            pluralTables: pluralTables,
            partialTables: partialTables,
            names: names,
            registerCount: registerCount,
            plans: usage.map { $0.schema.plan(for: $0.fields) },
            formats: formats
        )
    }
}
