/// What was dropped from a record because it is of no use, told and not passed over.
struct Corrections {
    private(set) var made: [RecordRejection] = []

    mutating func add(_ rule: String, _ message: String) { made.append(RecordRejection(rule: rule, message)) }

    /// Passes a value through, or notes that `text` was none.
    mutating func checked<Value>(_ value: Value?, of text: String, rule: String) -> Value? {
        if value == nil, text.trimmedNonEmpty != nil { add(rule, "'\(text.excerpt)' was dropped") }
        return value
    }
}
