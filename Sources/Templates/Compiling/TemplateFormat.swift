/// What a template writes, and so how it escapes; the second-to-last extension of its file name tells.
public enum TemplateFormat: String, Sendable, CaseIterable {
    /// HTML, escaped by context.
    case html
    /// SVG, escaped as HTML is.
    case svg
    /// XML 1.0.
    case xml
    /// JSON, fit to stand inside a script element.
    case json
    /// JSON-LD: the same as JSON.
    case jsonld
    /// JSON, one value a line.
    case ndjson
    /// Plain text, not escaped.
    case txt
    /// Comma-separated values, quoted by RFC 4180 and safe from formulas.
    case csv
}
