/// Where in HTML, SVG or XML a template is, as a parser would see it.
///
/// Where parsers disagree with one another or depend on more than the text (unclosed comments, tags within `title`,
/// CDATA in HTML), the markup is refused rather than guessed at.
struct MarkupContext: Equatable {
    enum State: Equatable {
        case text
        /// Behind `<`.
        case tagOpen
        /// Behind `</`.
        case endTagOpen
        case tagName
        /// Where another attribute may begin.
        case betweenAttributes
        /// Behind a value or a branch: where only a space or the end of the tag may follow.
        case behindAttribute
        case attributeName
        case behindAttributeName
        /// Behind `=`.
        case beforeValue
        case value(quote: UInt8)
        case unquotedValue
        /// Behind `<!`, with what was read since.
        case declarationOpen([UInt8])
        /// A document type or the like, with so many brackets open.
        case declaration(brackets: Int)
        /// A comment, with so many hyphens just read.
        case comment(hyphens: Int)
        /// A CDATA section, with so many brackets just read.
        case cdata(brackets: Int)
        /// A processing instruction; whether `?` was just read.
        case instruction(mayEnd: Bool)
        /// Text of `title` or `textarea`, with what was read of its end tag.
        case plainContent(endTag: [UInt8])
        /// Text of `style`, `script` and the like, with what was read of its end tag.
        case foreignContent(endTag: [UInt8])
        /// JSON in a script element.
        case jsonContent(JSONContext, endTag: [UInt8])
    }

    let dialect: MarkupDialect
    var state = State.text
    /// The element whose tag is being read, or whose content is read as text.
    var element: [UInt8] = []
    var isEndTag = false
    var isSelfClosing = false
    var attribute: [UInt8] = []
    /// What is written of the attribute's value, kept where it decides what follows: in the tag of a script.
    var value: [UInt8] = []
    /// Whether a script element is known to hold JSON.
    var holdsJSON = false
    /// Whether the tag has an `http-equiv`.
    var redirects = false
    /// Whether a variable stands in the tag's `content`.
    var hasVariableContent = false
    /// Whether a variable stands in the attribute's value.
    var hasVariable = false

    init(dialect: MarkupDialect) { self.dialect = dialect }

    /// Whether JSON is being written.
    var isJSON: Bool { if case .jsonContent = state { true } else { false } }

    /// Whether nothing is open that a byte could end.
    var isAtText: Bool { state == .text }
}
