/// The configuration explained, made from its declaration.
public enum SettingsReference {
    /// A Markdown table of every key: what it takes, its default, and what it is for.
    public static func table() -> String {
        var lines = ["| key | takes | default | what it is for |", "|---|---|---|---|"]
        append(SettingsKey.all, prefix: "", to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func append(_ keys: [SettingsKey], prefix: String, to lines: inout [String]) {
        for key in keys {
            let name = prefix + key.name
            let fallback = key.fallback.map { "`\($0)`" } ?? (key.isRequired ? "required" : "")
            lines.append("| `\(name)` | \(key.takes) | \(fallback) | \(key.summary) |")
            switch key.kind {
            case .mapping(let children): append(children, prefix: "\(name).", to: &lines)
            case .list(let children): append(children, prefix: "\(name)[].", to: &lines)
            default: break
            }
        }
    }

    /// A commented `starling.yaml` to begin with: what has an example is set, the rest is there to be uncommented.
    public static func starterFile() -> String {
        var lines = ["# Starling: eKomi reviews for storefronts and search engines.", ""]
        for key in SettingsKey.all { append(key, indent: "", marker: "", to: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func append(_ key: SettingsKey, indent: String, marker: String, to lines: inout [String]) {
        let blank = String(repeating: " ", count: marker.utf8.count)
        lines.append("\(indent)\(marker.isEmpty ? "" : blank)# \(key.summary).")
        let lead = indent + marker
        switch key.kind {
        case .list(let children):
            lines.append("\(lead)\(key.name):")
            for (index, child) in children.enumerated() {
                append(
                    child,
                    indent: indent + blank + (index == 0 ? "  " : "    "),
                    marker: index == 0 ? "- " : "",
                    to: &lines
                )
            }
        case .mapping, .dictionary:
            lines.append("\(lead)# \(key.name): {}")
        default:
            if let example = key.example {
                lines.append("\(lead)\(key.name): \(example)")
            } else {
                lines.append("\(lead)# \(key.name): \(key.fallback ?? "…")")
            }
        }
    }
}

extension SettingsReference {
    /// One key of the reference.
    public struct Entry: Sendable, Hashable {
        /// Its name with those around it, such as `widgets.stars.number`.
        public let key: String
        /// What it takes, in signs that need no language, such as `1…60`.
        public let takes: String
        /// The default as it would be written; nil if there is none.
        public let fallback: String?
        /// What it is for, without its full stop.
        public let summary: String
    }

    /// Every key of a storefront that takes a value, with the names of the mappings around it.
    public static func storefrontEntries() -> [Entry] { entries(SettingsKey.storefront, prefix: "") }

    private static func entries(_ keys: [SettingsKey], prefix: String) -> [Entry] {
        keys.flatMap { key -> [Entry] in
            if case .mapping(let children) = key.kind { return entries(children, prefix: "\(prefix)\(key.name).") }
            let entry = Entry(
                key: prefix + key.name,
                takes: key.notation,
                fallback: key.fallback,
                summary: key.summary
            )
            return [entry]
        }
    }
}
