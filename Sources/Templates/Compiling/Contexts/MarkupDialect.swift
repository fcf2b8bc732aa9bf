/// Whose rules markup follows.
enum MarkupDialect {
    case html
    /// SVG on its own: HTML's caution, XML's syntax.
    case svg
    case xml

    /// Whether a parser of XML reads it.
    var isXML: Bool { self != .html }
    /// Whether a browser shows it, so that URLs and scripts in it are dangerous.
    var isActive: Bool { self != .xml }
}
