import Foundation

/// A JSON value to be written in other ways than the sandbox writes it.
indirect enum JSONTree {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONTree])
    case object([(key: String, value: JSONTree)])

    /// Reads a document; nil if it is none.
    init?(_ bytes: [UInt8]) {
        do {
            self = try Self(JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
        } catch {
            return nil
        }
    }

    private init(_ value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let array as [Any]: self = .array(array.map(JSONTree.init))
        case let object as [String: Any]:
            self = .object(object.sorted { $0.key < $1.key }.map { ($0.key, JSONTree($0.value)) })
        case let number as NSNumber where String(cString: number.objCType) == "c": self = .bool(number.boolValue)
        case let number as NSNumber: self = .number("\(number)")
        default: self = .null
        }
    }

    subscript(key: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The tree with every value put through a change, from the leaves to the root.
    func mapping(_ change: (_ key: String, JSONTree) -> JSONTree) -> JSONTree { mapping("", change) }

    private func mapping(_ key: String, _ change: (_ key: String, JSONTree) -> JSONTree) -> JSONTree {
        switch self {
        case .null, .bool, .number, .string: change(key, self)
        case .array(let elements): change(key, .array(elements.map { $0.mapping(key, change) }))
        case .object(let members): change(key, .object(members.map { ($0.key, $0.value.mapping($0.key, change)) }))
        }
    }

    /// The tree with other names for its members.
    func renaming(_ names: [String: String]) -> JSONTree {
        mapping { _, value in
            guard case .object(let members) = value else { return value }
            return .object(members.map { (names[$0.key] ?? $0.key, $0.value) })
        }
    }

    /// How a tree is written.
    struct Style {
        /// What stands between two elements.
        var comma = ","
        /// What stands between two members.
        var memberComma = ","
        /// What stands before a closing bracket, if there is anything in it.
        var last = ""
        /// What stands around colons and brackets.
        var space = ""
        /// Whether everything beyond ASCII is escaped, and slashes, as PHP does.
        var escapesAll = false
    }

    func text(_ style: Style = Style()) -> String {
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let digits): return digits
        case .string(let text): return Self.quoted(text, style)
        case .array(let elements):
            let inner = elements.map { $0.text(style) }.joined(separator: style.comma + style.space)
            return "[\(style.space)\(inner)\(elements.isEmpty ? "" : style.last)]"
        case .object(let members):
            let inner = members.map { "\(Self.quoted($0.key, style))\(style.space):\($0.value.text(style))" }
            let joined = inner.joined(separator: style.memberComma + style.space)
            return "{\(style.space)\(joined)\(members.isEmpty ? "" : style.last)}"
        }
    }

    private static func quoted(_ text: String, _ style: Style) -> String {
        "\"" + text.unicodeScalars.map { escaped($0, all: style.escapesAll) }.joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar, all: Bool) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "/" where all: return "\\/"
        case _ where scalar.value < 0x20 || all && scalar.value >= 0x80:
            return String(scalar).utf16.map { String(format: "\\u%04x", Int($0)) }.joined()
        default: return String(scalar)
        }
    }
}
