/// Writes laid-out models as JSON for people.
struct ModelDescription: ~Copyable {
    let slots: Slots
    var output = OutputBuffer(capacity: 4096, limit: .max)
    private var depth = 0

    init(slots: consuming Slots) { self.slots = slots }

    /// Appends a record whose slots begin here.
    mutating func append(record start: Int, of schema: Schema) {
        let entries = schema.entries
        open("{")
        for (offset, entry) in entries.enumerated() {
            append(text: entry.name)
            output.append(": ")
            append(slots[start + offset], of: entry.kind)
            separate(isLast: offset + 1 == entries.count)
        }
        close("}")
    }

    private mutating func append(_ value: Value, of kind: FieldKind) {
        switch (value, kind) {
        case (.absent, _): output.append("null")
        case (.text(let text), _): output.append(slots.bytes(text), .jsonValue)
        case (.integer(let number), _): output.append(decimal: number)
        case (.decimal(let number), _):
            if number.isFinite { output.append(decimal: number) } else { output.append("null") }
        case (.flag(let flag), _): output.append(flag ? "true" : "false")
        case (.date(let date), _):
            output.append("\"")
            output.append(iso8601: date)
            output.append("\"")
        case (.record(let start), .record(let schema)): append(record: start, of: schema)
        case (.list(let run), _): append(list: run, of: kind)
        case (.record, _), (.object, _): output.append("null")
        }
    }

    private mutating func append(list: Run, of kind: FieldKind) {
        guard list.count > 0 else { return output.append("[]") }
        open("[")
        for index in 0..<list.count {
            let start = list.start + index * list.width
            if case .list(let schema) = kind {
                append(record: start, of: schema)
            } else {
                append(slots[start], of: .text)
            }
            separate(isLast: index + 1 == list.count)
        }
        close("]")
    }

    private mutating func append(text: String) {
        text.withPaddedBytes { output.append($0, .jsonValue) }
    }

    private mutating func open(_ bracket: String) {
        output.append(bracket)
        depth += 1
        breakLine()
    }

    private mutating func separate(isLast: Bool) {
        if isLast { depth -= 1 } else { output.append(",") }
        breakLine()
    }

    private mutating func close(_ bracket: String) { output.append(bracket) }

    private mutating func breakLine() {
        output.append("\n")
        for _ in 0..<depth { output.append("  ") }
    }
}
