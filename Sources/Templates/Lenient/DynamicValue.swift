/// A value whose names are not declared: what templates are rendered with in lenient mode.
enum DynamicValue: Sendable {
    case null
    case flag(Bool)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case list([DynamicValue])
    case object([String: DynamicValue])
}

extension Slots {
    /// Lays out a value with all it holds, and tells in which slot it is.
    mutating func dynamic(_ value: DynamicValue) -> Int {
        let slot = reserve(1)
        let laidOut = layOut(value)
        self[slot] = laidOut
        return slot
    }

    private mutating func layOut(_ value: DynamicValue) -> Value {
        switch value {
        case .null: return .absent
        case .flag(let flag): return .flag(flag)
        case .integer(let number): return .integer(number)
        case .decimal(let number): return .decimal(number)
        case .text(let string): return text(string)
        case .list(let elements):
            let start = reserve(elements.count)
            for (offset, element) in elements.enumerated() {
                let laidOut = layOut(element)
                self[start + offset] = laidOut
            }
            return .list(Run(start: start, count: elements.count, width: 1))
        case .object(let members):
            let start = reserve(2 * members.count)
            for (offset, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                let laidOut = layOut(member.value)
                self[start + 2 * offset] = text(member.key)
                self[start + 2 * offset + 1] = laidOut
            }
            return .object(Run(start: start, count: members.count, width: 2))
        }
    }
}
