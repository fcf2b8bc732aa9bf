import struct Foundation.Date

extension Renderer {
    /// Appends a value, formatted and escaped.
    mutating func write(_ value: Value, _ format: ValueFormat, _ escape: Escape) {
        switch (value, format) {
        case (.absent, _):
            if escape == .jsonValue || escape == .verbatimJSON { output.append("null") }
        case (.text(let text), .plain):
            output.append(slots.bytes(text), escape)
        case (.integer(let number), .plain):
            output.append(decimal: number)
        case (.decimal(let number), .plain):
            writeDecimal(number, escape)
        case (.flag(let flag), .plain):
            output.append(flag ? "true" : "false")
        case (.date(let date), .plain):
            writeQuoted(escape) { $0.append(iso8601: date) }
        case (.list(let run), .plain):
            if escape == .jsonValue { writeArray(run) }
        case (.record, _), (.object, _), (.list, _):
            break
        case (_, _):
            scratch.truncate(to: 0)
            // The program holds them: to count one more reference, all cores would turn to the same place.
            Unmanaged.passUnretained(program.formats)
                ._withUnsafeGuaranteedRef { $0.append(value, format, of: slots, to: &scratch) }
            output.append(scratch.padded(), escape)
        }
    }

    private mutating func writeDecimal(_ number: Double, _ escape: Escape) {
        guard number.isFinite else {
            if escape == .jsonValue { output.append("null") }
            return
        }
        output.append(decimal: number)
    }

    private mutating func writeQuoted(_ escape: Escape, _ body: (inout OutputBuffer) -> Void) {
        let isQuoted = escape == .jsonValue
        if isQuoted { output.append(UInt8(ascii: "\"")) }
        body(&output)
        if isQuoted { output.append(UInt8(ascii: "\"")) }
    }

    private mutating func writeArray(_ run: Run) {
        output.append(UInt8(ascii: "["))
        for index in 0..<run.count {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            write(slots[run.start + index], .plain, .jsonValue)
        }
        output.append(UInt8(ascii: "]"))
    }
}
