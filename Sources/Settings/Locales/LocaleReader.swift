import Diagnostics
public import Foundation
import Yams

/// Reads the locales of `templates/locales` and of a theme.
public struct LocaleReader: Sendable {
    /// Folders that hold a `locales` folder; the first that has a file wins.
    let folders: [URL]

    /// Makes a reader of the folders, the theme's first.
    public init(folders: [URL]) { self.folders = folders }

    /// The tags for which there is a file, sorted: languages, and regions that write otherwise than their language.
    public func tags() -> [String] {
        var tags: Set<String> = []
        for folder in folders {
            let path = folder.appending(path: "locales").path(percentEncoded: false)
            // A theme need not have any locales of its own.
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            tags.formUnion(names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) })
        }
        return tags.sorted()
    }

    /// Reads the locale for a tag: `de-AT` takes `de.yaml`, and over it what `de-AT.yaml` says, if there is one.
    public func locale(_ tag: String) throws(SettingsError) -> LocaleFile {
        let language = tag.split(separator: "-").first.map(String.init) ?? tag
        let region = tag == language ? nil : file(of: tag)
        if let file = file(of: language) { return try read(file, with: region) }
        if let region { return try read(region, with: nil) }
        throw SettingsError(
            Finding(
                .error,
                rule: "unknown-locale",
                "there is no locale '\(tag)'",
                remedy: "Use one of \(tags().joined(separator: ", ")), or add locales/\(language).yaml to the theme"
            )
        )
    }

    /// The first folder's file of a name.
    private func file(of name: String) -> URL? {
        guard isTag(name) else { return nil }
        return folders.lazy.map { $0.appending(path: "locales/\(name).yaml") }
            .first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
    }

    private func isTag(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D }
    }

    private func read(_ file: URL, with region: URL?) throws(SettingsError) -> LocaleFile {
        var node = try compose(file)
        if let region { node = Self.merging(node, with: try compose(region)) }
        let name = (region ?? file).relativePath
        let faults = SettingsMapping.Faults()
        let mapping = SettingsMapping(
            node,
            keys: SettingsKey.locale,
            file: name,
            path: "",
            faults: faults
        )
        let locale = locale(mapping)
        guard let locale, faults.findings.isEmpty else { throw SettingsError(faults.findings) }
        return locale
    }

    private func compose(_ file: URL) throws(SettingsError) -> Node {
        do {
            return try Yams.compose(yaml: String(contentsOf: file, encoding: .utf8)) ?? Node.mapping(Node.Mapping([]))
        } catch {
            throw SettingsError(Finding(yamlError: error, file: file.relativePath))
        }
    }

    /// The values of a language with those that a region has of its own.
    private static func merging(_ language: Node, with region: Node) -> Node {
        guard var merged = language.mapping, let own = region.mapping else { return region }
        for (key, value) in own {
            let phrases = key.string == "phrases" ? merged[key] : nil
            merged[key] = phrases.map { merging($0, with: value) } ?? value
        }
        return Node.mapping(merged)
    }

    private func locale(_ mapping: SettingsMapping) -> LocaleFile? {
        let months = mapping.texts("months")
        if mapping.nodes["months"] != nil, months.count != 12 {
            mapping.report("impossible-value", "must name twelve months", key: "months")
        }
        guard
            let tag = mapping.text("tag"), let name = mapping.text("name"),
            let direction = mapping.choice("direction"), let plural = mapping.choice("plural"),
            let longDate = mapping.text("long-date"), let shortDate = mapping.text("short-date")
        else { return nil }
        return LocaleFile(
            tag: tag,
            name: name,
            direction: direction,
            decimal: mapping.verbatim("decimal") ?? ".",
            grouping: mapping.verbatim("grouping") ?? "",
            longDate: longDate,
            shortDate: shortDate,
            months: months,
            percent: mapping.verbatim("percent") ?? "{number}%",
            plural: plural,
            phrases: phrases(mapping)
        )
    }

    private func phrases(_ mapping: SettingsMapping) -> [String: LocaleFile.Phrase] {
        guard let node = mapping.nodes["phrases"], let entries = node.mapping else { return [:] }
        var phrases: [String: LocaleFile.Phrase] = [:]
        for (key, value) in entries {
            guard let key = key.string else { continue }
            if let text = value.scalar?.string {
                phrases[key] = .plain(text)
            } else if let forms = value.mapping {
                let texts = forms.compactMap { form, text in
                    form.string.flatMap { name in text.string.map { (name, $0) } }
                }
                phrases[key] = .plural(Dictionary(texts) { first, _ in first })
                if !texts.contains(where: { $0.0 == "other" }) {
                    mapping.report("missing-key", "the phrase '\(key)' lacks the form 'other'", at: value)
                }
            } else {
                mapping.report("wrong-type", "the phrase '\(key)' must be text or plural forms", at: value)
            }
        }
        return phrases
    }
}
