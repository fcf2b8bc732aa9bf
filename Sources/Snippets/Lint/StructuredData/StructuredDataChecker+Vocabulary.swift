import Diagnostics

extension StructuredDataChecker {
    /// Types and properties that schema.org does not know; names of other vocabularies are left alone.
    mutating func check(vocabularyOf item: Item) {
        for type in item.types where !isForeign(type) && !VocabularyName.types.contains(type) {
            let message = "schema.org has no type '\(type)'" + advice(type, among: VocabularyName.types)
            report(.unknownType, message, in: item, at: item.node["@type"])
        }
        for member in item.node.members where !member.name.hasPrefix("@") {
            let name = Item.bareName(member.name)
            guard !isForeign(name), !VocabularyName.properties.contains(name) else { continue }
            let message = "schema.org has no property '\(name)'" + advice(name, among: VocabularyName.properties)
            report(.unknownProperty, message, in: item, at: member.node)
        }
    }

    /// Whether a name has the prefix or the address of another vocabulary.
    private func isForeign(_ name: String) -> Bool { name.contains(":") || name.contains("/") }

    /// What was probably meant; looked up once for each name, and not for more names than anybody mistypes.
    private mutating func advice(_ name: String, among known: Set<String>) -> String {
        if let found = advice[name] { return found }
        guard advice.count < Self.mostAdvice, name.utf8.count <= Self.longestName else { return "" }
        let found = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
        advice[name] = found
        return found
    }

    private static let mostAdvice = 100
    private static let longestName = 64
}
