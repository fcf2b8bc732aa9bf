/// How an engine spells what its templates have in common.
enum Dialect {
    case starling
    case swiftMustache
    case ctemplate(modifier: String)

    /// A value, escaped for where it stands.
    func value(_ name: String) -> String {
        switch self {
        case .starling, .swiftMustache: "{{\(name)}}"
        case .ctemplate(let modifier): "{{\(name):\(modifier)}}"
        }
    }

    /// A text between the elements of a section.
    func separator(_ text: String, in section: String) -> String {
        switch self {
        case .starling: "{{^-last}}\(text){{/-last}}"
        case .swiftMustache: "{{^last()}}\(text){{/last()}}"
        case .ctemplate: "{{#\(section)_separator}}\(text){{/\(section)_separator}}"
        }
    }
}
