/// A JSON value with its place in the source, which Foundation's parser does not tell.
struct JSONNode: Sendable {
    /// What a value is.
    indirect enum Value: Sendable {
        case null
        case bool(Bool)
        /// A number as it is written.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    /// One name of an object with its value.
    struct Member: Sendable {
        let name: String
        let node: JSONNode
    }

    let value: Value
    /// Where it begins, in bytes from the start of the text that was parsed.
    let offset: Int

    /// The members of an object; none of anything else.
    var members: [Member] {
        if case .object(let members) = value { return members }
        return []
    }

    /// The value of a name, as the first element where it is a list; nil where it is missing or null.
    subscript(name: String) -> JSONNode? { all(name).first }

    /// The values of a name: JSON-LD treats one value and a list of one alike.
    func all(_ name: String) -> [JSONNode] {
        let values = members.filter { $0.name == name }.map(\.node)
        return values.flatMap { node in
            if case .array(let elements) = node.value { return elements }
            if case .null = node.value { return [] }
            return [node]
        }
    }

    /// The text of a string or a number; nil of anything else.
    var text: String? {
        switch value {
        case .string(let text), .number(let text): text
        default: nil
        }
    }
}
