extension Compiler {
    /// Copies text, line by line with the indentation that holds here.
    mutating func compile(text range: Range<Int>, in environment: Environment) {
        let text = environment.unit.text
        for offset in range {
            let byte = text[offset]
            let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
            if line != .middle, isSpace, dropped < environment.dedent {
                dropped += 1
                continue
            }
            let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            if line != .middle, !isLineEnd { indent(at: offset, in: environment) }
            append(byte, at: offset, in: environment)
            if byte == UInt8(ascii: "\n") {
                line = .start
                dropped = 0
            }
        }
    }

    /// Begins the line if it has not begun: something other than text comes next.
    mutating func indent(at offset: Int, in environment: Environment) {
        if line == .start {
            for byte in environment.indentation { append(byte, at: offset, in: environment) }
        }
        line = .middle
    }

    /// Copies a byte and follows it through the context.
    private mutating func append(_ byte: UInt8, at offset: Int, in environment: Environment) {
        builder.append(byte)
        do throws(ContextFault) {
            switch try context.follow(byte) {
            case .beginsURL: builder.emit(.beginURL)
            case .endsURL: builder.endURL()
            case nil: break
            }
        } catch {
            report(error, at: offset, in: environment)
        }
    }

    /// Reports that something may not stand where it does.
    func report(_ fault: ContextFault, at offset: Int, in environment: Environment) {
        faults.add(fault.rule, fault.message, at: offset, in: environment.unit, remedy: fault.remedy)
    }
}
