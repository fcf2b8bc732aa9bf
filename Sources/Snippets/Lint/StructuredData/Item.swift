/// A node of a graph: an object with a type, and where it stands.
struct Item: Sendable {
    let node: JSONNode
    /// Its types, without schema.org's address.
    let types: [String]
    /// The property of the item around it that it is the value of; nil at the top.
    let property: String?
    /// Which script of the page it stands in.
    let script: Int

    /// Its `@id`, if it has one.
    var id: String? { node["@id"]?.text }

    func isA(_ type: String) -> Bool { types.contains(type) }

    /// The name that messages call it by.
    var label: String { node["name"]?.text ?? id ?? types.first ?? "item" }

    /// Every item in a tree, from the outside in.
    static func all(in root: JSONNode, script: Int) -> [Item] {
        var items: [Item] = []
        var stack: [(node: JSONNode, property: String?)] = [(root, nil)]
        while let (node, property) = stack.popLast() {
            switch node.value {
            case .array(let elements):
                stack += elements.reversed().map { ($0, property) }
            case .object(let members):
                let types = node.all("@type").compactMap(\.text).map(bareName)
                if !types.isEmpty {
                    items.append(Item(node: node, types: types, property: property, script: script))
                }
                for member in members.reversed() where member.name != "@type" && member.name != "@context" {
                    let inner = member.name.hasPrefix("@") ? nil : bareName(member.name)
                    stack.append((member.node, inner ?? (types.isEmpty ? property : nil)))
                }
            default: break
            }
        }
        return items
    }

    /// A name of the vocabulary without its address or prefix.
    static func bareName(_ name: String) -> String {
        for prefix in ["https://schema.org/", "http://schema.org/", "schema:"] where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }
}
