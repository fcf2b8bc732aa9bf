/// Steps through a program over laid-out values.
struct Renderer: ~Copyable {
    let program: Program
    let slots: Slots
    let limits: RenderingLimits
    /// Where each open record's slots begin; as many as the program asks for.
    let registers: UnsafeMutablePointer<Int>
    var frames: [Frame] = []
    var output: OutputBuffer
    /// Holds formatted text until it is escaped.
    var scratch = OutputBuffer(capacity: 64, limit: .max)
    private var calls: [Int] = []
    private var urlStart = 0

    /// Prepares to render values whose outermost records begin at `roots`.
    init(_ program: Program, _ slots: consuming Slots, roots: [Int], limits: RenderingLimits) {
        self.program = program
        self.slots = slots
        self.limits = limits
        let registerCount = max(program.registerCount, roots.count)
        registers = .allocate(capacity: registerCount)
        registers.initialize(repeating: 0, count: registerCount)
        for (register, root) in roots.enumerated() { registers[register] = root }
        output = OutputBuffer(capacity: 8192, limit: limits.outputSize)
    }

    deinit { registers.deallocate() }

    /// Runs the program from its first instruction to its last.
    mutating func run() throws(RenderingError) {
        var position = 0
        let count = program.steps.count
        guard let steps = program.steps.baseAddress, let literals = program.literals.baseAddress else { return }
        while position < count {
            // Read where it lies, for most of a step is of no concern to most steps.
            let step = steps + position
            position += 1
            let literalCount = Int(step.pointee.literalCount)
            if literalCount > 0 {
                output.append(padded: literals + Int(step.pointee.literalStart), count: literalCount)
            }
            if let shown = step.pointee.shown {
                write(slots[registers[Int(shown.register)] + Int(shown.slot)], escape: shown.escape)
                continue
            }
            switch step.pointee.instruction {
            case .proceed:
                break
            case .write(let operand, let format, let escape):
                write(value(of: operand), format, escape)
            case .skipUnless(let operand, let target):
                if !value(of: operand).isTruthy { position = target }
            case .skipIf(let operand, let target):
                if value(of: operand).isTruthy { position = target }
            case .reach(let register, let operand):
                if case .record(let start) = value(of: operand) {
                    registers[register] = start
                } else {
                    registers[register] = 0
                }
            case .begin(let operand, let register, let end):
                if !begin(operand, register) { position = end }
            case .next(let body):
                if next() { position = body }
                if output.isOverLimit { throw tooLarge }
            case .plural(let operand, let table):
                if let target = pluralForm(of: value(of: operand), in: table) { position = target }
            case .choose(let operand, let table):
                if let target = partial(named: value(of: operand), in: table) {
                    try call(from: position)
                    position = target
                }
            case .jump(let target):
                position = target
            case .call(let subroutine):
                try call(from: position)
                position = program.subroutines[subroutine]
            case .back:
                position = calls.popLast() ?? count
            case .beginURL:
                urlStart = output.count
            case .endURL:
                endURL()
            }
        }
        if output.isOverLimit || output.count > limits.outputSize { throw tooLarge }
    }

    private var tooLarge: RenderingError { .outputTooLarge(template: program.name, limit: limits.outputSize) }

    private mutating func call(from position: Int) throws(RenderingError) {
        guard calls.count < limits.recursionDepth else {
            throw .recursionTooDeep(template: program.name, limit: limits.recursionDepth)
        }
        if output.isOverLimit { throw tooLarge }
        calls.append(position)
    }

    private func pluralForm(of value: Value, in table: Int) -> Int? {
        guard case .integer(let number) = value else { return nil }
        return program.pluralTables[table][program.formats.pluralRule.category(of: Int(clamping: number.magnitude))]
    }

    private func partial(named value: Value, in table: Int) -> Int? {
        guard case .text(let text) = value,
            let subroutine = program.partialTables[table][String(decoding: slots.bytes(text), as: UTF8.self)]
        else { return nil }
        return program.subroutines[subroutine]
    }

    private mutating func endURL() {
        guard urlStart < output.count else { return }
        let url = UnsafeBufferPointer(rebasing: output.contents[urlStart...])
        guard !URLScheme.isHarmless(inEscaped: url) else { return }
        output.truncate(to: urlStart)
        output.append(UInt8(ascii: "#"))
    }
}
