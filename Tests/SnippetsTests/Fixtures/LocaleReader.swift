import Foundation
import Specification
import Templates

/// Reads the locales of the checkout, in the few forms of YAML that they are written in.
enum LocaleReader {
    /// The tags of all languages, in order.
    static let tags: [String] = {
        let folder = Checkout.folder.appending(path: "templates/locales")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.filter { !$0.contains("-") }
            .sorted()
    }()

    /// The locale of a tag.
    static func localization(_ tag: String) throws -> Localization {
        let file = Checkout.folder.appending(path: "templates/locales/\(tag).yaml")
        var values: [String: String] = [:]
        var phrases: [String: [String: String]] = [:]
        var key = ""
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let indent = line.prefix { $0 == " " }.count
            guard let colon = line.firstIndex(of: ":") else { throw CocoaError(.fileReadCorruptFile) }
            let name = String(line[..<colon].drop { $0 == " " })
            let value = try scalar(line[line.index(after: colon)...].drop { $0 == " " })
            switch indent {
            case 0: values[name] = value
            case 2:
                key = name
                phrases[key] = value.isEmpty ? [:] : ["other": value]
            default: phrases[key]?[name] = value
            }
        }
        return try localization(values, phrases)
    }

    private static func localization(
        _ values: [String: String],
        _ phrases: [String: [String: String]]
    ) throws -> Localization {
        func value(_ name: String) throws -> String {
            guard let value = values[name] else { throw CocoaError(.keyValueValidation) }
            return value
        }
        guard let rule = PluralRule(rawValue: try value("plural")) else { throw CocoaError(.keyValueValidation) }
        let months = try value("months").dropFirst().dropLast().components(separatedBy: ", ")
        return Localization(
            tag: try value("tag"),
            direction: try value("direction"),
            decimalSeparator: try value("decimal"),
            groupingSeparator: try value("grouping"),
            longDate: try value("long-date"),
            shortDate: try value("short-date"),
            monthNames: try months.map { try scalar($0[...]) },
            percent: try value("percent"),
            pluralRule: rule,
            phrases: phrases.mapValues { forms in
                var further: [PluralCategory: String] = [:]
                for (name, text) in forms {
                    if let category = PluralCategory(rawValue: name), category != .other { further[category] = text }
                }
                return Phrase(forms["other"] ?? "", forms: further)
            }
        )
    }

    /// A scalar without its quotes; what is in double quotes is read as JSON is, which YAML contains.
    private static func scalar(_ text: Substring) throws -> String {
        guard text.hasPrefix("\"") else { return String(text) }
        return try JSONDecoder().decode(String.self, from: Data(text.utf8))
    }
}
