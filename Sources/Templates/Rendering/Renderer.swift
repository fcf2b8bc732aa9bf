/// Steps through programs over laid-out values, in memory that it uses again for each.
struct Renderer: ~Copyable {
    var slots = Slots()
    var output = OutputBuffer(capacity: 8192, limit: .max)
    private(set) var program = Program.empty
    private(set) var limits = RenderingLimits()
    /// Where each open record's slots begin; as many as the program asks for.
    private(set) var registers: UnsafeMutablePointer<Int>
    private var registerCapacity = 16
    var frames: [Frame] = []
    /// Holds formatted text until it is escaped.
    var scratch = OutputBuffer(capacity: 64, limit: .max)
    private var calls: [Int] = []
    private var urlStart = 0

    init() { registers = .allocate(capacity: registerCapacity) }

    deinit { registers.deallocate() }

    /// Forgets the last program and makes ready for the values of the next.
    mutating func begin(_ program: Program, _ limits: RenderingLimits) {
        // Most often it is the last one again, and assigning would count references.
        if program !== self.program {
            self.program = program
            slots.plans = program.plans
        }
        self.limits = limits
        slots.reset()
        rewind()
    }

    /// Makes ready to run the program again, over what is laid out then.
    mutating func rewind() {
        output.reset(limit: limits.outputSize)
        frames.removeAll(keepingCapacity: true)
        calls.removeAll(keepingCapacity: true)
        if program.registerCount > registerCapacity {
            registers.deallocate()
            registerCapacity = program.registerCount
            registers = .allocate(capacity: registerCapacity)
        }
        registers.initialize(repeating: 0, count: max(program.registerCount, 2))
    }

    /// Runs the program over the values laid out since it began; nothing is written if a bound is exceeded.
    ///
    /// The outermost records are two at most: of a stream's head, and of its item.
    mutating func run(root: Int, inner: Int = 0) throws(RenderingError) {
        registers[0] = root
        registers[1] = inner
        do throws(RenderingError) {
            if slots.isOverLimit { throw tooLarge }
            try step()
            if output.isOverLimit || output.count > limits.outputSize { throw tooLarge }
        } catch {
            output.reset()
            throw error
        }
    }

    private mutating func step() throws(RenderingError) {
        var position = 0
        let count = program.steps.count
        guard let steps = program.steps.baseAddress, let literals = program.literals.baseAddress else { return }
        while position < count {
            // Read where it lies, for most of a step is of no concern to most steps.
            let step = steps + position
            position += 1
            let literalCount = Int(step.pointee.literalCount)
            if literalCount > 0 {
                output.append(PaddedBytes(start: literals + Int(step.pointee.literalStart), count: literalCount))
            }
            if let shown = step.pointee.shown {
                let value = slots[registers[Int(shown.register)] + Int(shown.slot)]
                switch value {
                case .text(let text): output.append(slots.bytes(text), escapedBy: shown.escapes)
                case .integer(let number): output.append(decimal: number)
                default: write(value, .plain, .none)
                }
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
            let subroutine = program.partialTables[table][String(decoding: slots.bytes(text).unpadded, as: UTF8.self)]
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
