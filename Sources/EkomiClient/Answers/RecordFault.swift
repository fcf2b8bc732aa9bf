/// A value that could not be understood, or that is missing.
struct RecordFault: Error, Hashable {
    let key: String
    let value: String?
    let expected: String

    /// A value is quoted this far, in characters.
    private static let longestQuote = 80

    init(_ entry: Record.Entry, expected: String) {
        key = entry.key
        let text = String(decoding: entry.value.bytes, as: UTF8.self)
        value = text.count > Self.longestQuote ? text.prefix(Self.longestQuote) + "…" : text
        self.expected = expected
    }

    init(missing key: String, expected: String) {
        self.key = key
        value = nil
        self.expected = expected
    }
}

/// The faults of a record that it can be taken with.
struct RecordFaults {
    private(set) var all: [RecordFault] = []

    mutating func note(_ fault: RecordFault) { all.append(fault) }

    /// What a field gives when it is read so; nil, and the fault noted, if it cannot be understood.
    mutating func noting<Value>(
        _ reading: (RecordField) throws(RecordFault) -> Value?,
        of field: RecordField
    ) -> Value? {
        do {
            return try reading(field)
        } catch {
            note(error)
            return nil
        }
    }
}

extension UnintelligibleRecord {
    init(_ fault: RecordFault, at position: Int, name: String?, isLeftOut: Bool, raw: [UInt8]) {
        self.init(
            position: position,
            name: name,
            key: fault.key,
            value: fault.value,
            expected: fault.expected,
            isLeftOut: isLeftOut,
            raw: raw
        )
    }
}
