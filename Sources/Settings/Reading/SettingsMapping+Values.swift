import Diagnostics
import Foundation
import Yams

extension SettingsMapping {
    /// A text, or the declared default.
    func text(_ name: String) -> String? {
        guard let node = nodes[name] else { return keys.first { $0.name == name }?.fallback }
        guard let text = node.scalar?.string, node.null == nil else {
            wrongType(name, "text")
            return nil
        }
        if text != text.trimmingCharacters(in: .whitespacesAndNewlines) {
            report("spaces-around-value", "begins or ends with white space", key: name, remedy: "Remove it")
        }
        return text
    }

    /// A text as it stands, white space included: a separator may be a space.
    func verbatim(_ name: String) -> String? { nodes[name]?.scalar?.string }

    /// A whole number within its declared range, or the declared default.
    func number(_ name: String) -> Int? {
        guard let key = keys.first(where: { $0.name == name }), case .number(let range) = key.kind else { return nil }
        guard let node = nodes[name] else { return key.fallback.flatMap { Int($0) } }
        guard let number = node.int else {
            wrongType(name, "a whole number")
            return nil
        }
        guard range.contains(number) else {
            report("impossible-value", "must be within \(range.lowerBound)…\(range.upperBound)", key: name)
            return nil
        }
        return number
    }

    /// Yes or no.
    func flag(_ name: String) -> Bool {
        guard let node = nodes[name] else { return keys.first { $0.name == name }?.fallback == "true" }
        guard let flag = node.bool else {
            wrongType(name, "true or false")
            return false
        }
        return flag
    }

    /// One of the declared words.
    func choice(_ name: String) -> String? {
        guard let key = keys.first(where: { $0.name == name }), case .choice(let words) = key.kind else { return nil }
        guard let word = text(name) else { return nil }
        guard words.contains(word) else {
            let near = nearestName(to: word, among: words).map { "Write '\($0)'" }
            let list = words.joined(separator: ", ")
            report("impossible-value", "is '\(word)', but must be one of: \(list)", key: name, remedy: near)
            return nil
        }
        return word
    }

    /// An absolute web address.
    func url(_ name: String) -> URL? {
        guard let text = text(name) else { return nil }
        guard let url = URL(webAddress: text) else {
            report(
                "impossible-value",
                "is no web address: '\(text)'",
                key: name,
                remedy: "Write it in full, such as https://shop.example"
            )
            return nil
        }
        return url
    }

    /// Several texts.
    func texts(_ name: String) -> [String] {
        guard let node = nodes[name] else { return [] }
        guard let sequence = node.sequence else {
            wrongType(name, "a list, such as [germany, austria]")
            return []
        }
        return sequence.compactMap { element in
            guard let text = element.scalar?.string else {
                report("wrong-type", "every element of '\(qualified(name))' must be text", at: element)
                return nil
            }
            return text
        }
    }

    /// Texts by key; the keys are checked where they are declared.
    func dictionary(_ name: String) -> [String: String] {
        guard let node = nodes[name], let key = keys.first(where: { $0.name == name }) else { return [:] }
        guard case .dictionary(let known) = key.kind, let mapping = node.mapping else {
            wrongType(name, "a mapping, such as { key: value }")
            return [:]
        }
        var texts: [String: String] = [:]
        for (field, value) in mapping {
            guard let field = field.string, let text = value.scalar?.string else {
                report("wrong-type", "'\(qualified(name))' must map texts to texts", at: value)
                continue
            }
            if let known, !known.contains(field) {
                let near = nearestName(to: field, among: known).map { "Write '\($0)'" }
                let list = "Known here: \(known.joined(separator: ", "))"
                report("unknown-key", "unknown key '\(field)' in \(qualified(name))", at: value, remedy: near ?? list)
                continue
            }
            texts[field] = text
        }
        return texts
    }

    /// A mapping within this one; an empty one if it is not there.
    func mapping(_ name: String) -> SettingsMapping {
        let keys = keys.first { $0.name == name }?.children ?? []
        let node = nodes[name] ?? Node.mapping(Node.Mapping([]))
        return SettingsMapping(node, keys: keys, file: file, path: qualified(name), faults: faults)
    }

    /// The mappings of a list.
    func list(_ name: String) -> [SettingsMapping] {
        guard let node = nodes[name] else { return [] }
        let keys = keys.first { $0.name == name }?.children ?? []
        guard let sequence = node.sequence, !sequence.isEmpty else {
            wrongType(name, "a list with at least one entry")
            return []
        }
        return sequence.enumerated()
            .map { index, element in
                SettingsMapping(element, keys: keys, file: file, path: "\(name)[\(index)]", faults: faults)
            }
    }

    /// A secret's source: `{ env: NAME }`, `{ file: PATH }`, or plain where `allowingPlain`.
    func secret(_ name: String, allowingPlain: Bool, below folder: URL) -> SecretSource? {
        guard let node = nodes[name] else { return nil }
        if let mapping = node.mapping, mapping.count == 1, let (key, value) = mapping.first {
            switch (key.string, value.scalar?.string) {
            case ("env", let variable?): return .environment(variable)
            case ("file", let path?): return .file(URL(filePath: path, relativeTo: folder))
            default: break
            }
        } else if let plain = node.scalar?.string {
            if allowingPlain { return .plain(Secret(plain)) }
            let consent = keys.contains { $0.name == "insecure-plain-password" }
            report(
                "plain-secret",
                "stands in the file as it is",
                key: name,
                remedy: "Write { env: NAME } or { file: PATH }"
                    + (consent ? ", or add 'insecure-plain-password: true'" : "")
            )
            return nil
        }
        wrongType(name, "{ env: NAME } or { file: PATH }")
        return nil
    }
}
