/// The reference page for template authors, written from the declarations.
public enum TemplateReference {
    /// Markdown that lists the models with all they hold, the formatters, and what else the language has.
    public static func markdown(models: [Schema]) -> String {
        let schemas = Schema.reachable(from: models)
        var lines = ["# What templates can name", ""]
        for schema in schemas { lines += section(schema) }
        lines += formatters
        lines += loops
        lines += phrases
        lines += places
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ schema: Schema) -> [String] {
        let rows = schema.entries.map { "| `\($0.name)` | \($0.kind.reference) | \(cell($0.summary)) |" }
        return ["## `\(schema.name)`", "", "| name | kind | what it holds |", "|---|---|---|"] + rows + [""]
    }

    private static var formatters: [String] {
        let rows = Formatter.allCases.map { formatter in
            let usage = formatter.usage.split(separator: ", ").map { "`\(cell(String($0)))`" }.joined(separator: ", ")
            return "| `\(formatter.rawValue)` | \(usage) | \(cell(formatter.summary)) "
                + "| \(formatter.dependsOnLocale ? "not in JSON and XML" : "everywhere") |"
        }
        return ["## Formatters", "", "| name | written as | what it does | where |", "|---|---|---|---|"] + rows + [""]
    }

    private static let loops = [
        "## In a list", "", "| name | what it is |", "|---|---|",
        "| `{{-index}}` | The place in the list, from 1. |",
        "| `{{#-first}}…{{/-first}}` | Only for the first; `{{^-first}}` for all others. |",
        "| `{{#-last}}…{{/-last}}` | Only for the last; `{{^-last}},{{/-last}}` separates. |",
        "| `{{.}}` | The text itself, in a list of texts. |", "",
    ]

    private static let phrases = [
        "## Phrases", "", "| name | what it is |", "|---|---|",
        "| `{{t.key}}` | The phrase `key` of the locale, which may itself name what can be named here. |",
        "| `{{t.-tag}}` | The locale's tag, such as `de-DE`. |",
        "| `{{t.-direction}}` | `ltr` or `rtl`. |", "",
    ]

    private static var places: [String] {
        let formats = TemplateFormat.allCases.map { "`.\($0.rawValue)`" }.joined(separator: ", ")
        return [
            "## Escaping", "",
            "The extension in front of `.mustache` tells what a template writes: \(formats).",
            "Every variable is escaped for the place it stands in, and refused where there is no safe escape.",
            "`{{{name}}}` shows `markup` in the text of HTML and `JSON` where JSON wants a value, and nothing else.",
        ]
    }

    /// Text that does not end its cell.
    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}

extension FieldKind {
    /// The kind, with a link to the model it is of.
    fileprivate var reference: String {
        switch self {
        case .list(let schema): "list of [`\(schema.name)`](#\(schema.name))"
        case .record(let schema): "[`\(schema.name)`](#\(schema.name))"
        case .choice(let options): "one of " + options.map { "`\($0)`" }.joined(separator: ", ")
        default: label
        }
    }
}
