import Foundation

/// A JSON value as a test reads it: what is not there, or is something else, is an error.
struct JSON {
    /// Why a value cannot be read.
    struct Unexpected: Error {
        let value: String
    }

    let value: Any

    init(value: Any) {
        self.value = value
    }

    init(_ bytes: some Collection<UInt8>) throws {
        value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    }

    subscript(key: String) -> JSON {
        JSON(value: (value as? [String: Any])?[key] ?? "no \(key)")
    }

    subscript(place: Int) -> JSON {
        let elements = value as? [Any] ?? []
        return JSON(value: elements.indices.contains(place) ? elements[place] : "no \(place)")
    }

    var keys: Set<String> {
        Set((value as? [String: Any] ?? [:]).keys)
    }

    var string: String {
        get throws { try read(String.self) }
    }

    var int: Int {
        get throws { try read(Int.self) }
    }

    var array: [JSON] {
        get throws { try read([Any].self).map(JSON.init(value:)) }
    }

    var isNull: Bool { value is NSNull }

    private func read<Value>(_ type: Value.Type) throws -> Value {
        guard let value = value as? Value else { throw Unexpected(value: "\(self.value)") }
        return value
    }
}
