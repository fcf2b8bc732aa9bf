/// How text is made harmless where it stands.
enum Escape: Sendable, Hashable {
    /// Nothing is escaped: plain text, or markup made safe by us.
    case none
    /// HTML text and quoted attributes.
    case html
    /// HTML text in which line breaks are shown.
    case htmlLines
    /// XML text.
    case xmlText
    /// Quoted XML attributes, where line breaks have to be written as references to survive.
    case xmlAttribute
    /// Inside a JSON string.
    case json
    /// A whole JSON value.
    case jsonValue
    /// A whole JSON value made safe by us.
    case verbatimJSON
    /// Inside a quoted CSV field.
    case csv
    /// At the start of a quoted CSV field.
    case csvStart
    /// A whole CSV field.
    case csvField
}

extension Escape {
    /// What says all of it, byte by byte; nil if there is more to it, such as quotes.
    var table: EscapeTable? {
        switch self {
        case .html: .html
        case .htmlLines: .htmlLines
        case .xmlText: .xmlText
        case .xmlAttribute: .xmlAttribute
        case .json: .json
        case .csv: .csv
        case .none, .jsonValue, .verbatimJSON, .csvStart, .csvField: nil
        }
    }
}
