/// Where in its output a template is: it follows every literal byte and says how a variable has to be escaped there.
enum OutputContext: Equatable {
    case markup(MarkupContext)
    case json(JSONContext)
    case csv(CSVContext)
    case plain

    /// The context at the start of a file.
    init(_ format: TemplateFormat) {
        self =
            switch format {
            case .html: .markup(MarkupContext(dialect: .html))
            case .svg: .markup(MarkupContext(dialect: .svg))
            case .xml: .markup(MarkupContext(dialect: .xml))
            case .json, .ndjson: .json(JSONContext(isEmbedded: false))
            case .jsonld: .json(JSONContext(isEmbedded: true))
            case .csv: .csv(CSVContext())
            case .txt: .plain
            }
    }

    /// Follows a literal byte.
    mutating func follow(_ byte: UInt8) throws(ContextFault) -> ContextEvent? {
        switch self {
        case .markup(var context):
            // Let go of it here, or else its bytes would be copied when they change.
            self = .plain
            defer { self = .markup(context) }
            return try context.follow(byte)
        case .json(var context):
            defer { self = .json(context) }
            try context.follow(byte)
        case .csv(var context):
            context.follow(byte)
            self = .csv(context)
        case .plain:
            break
        }
        return nil
    }

    /// Where a variable here would stand, noting that there is one.
    mutating func placeVariable() throws(ContextFault) -> Place {
        switch self {
        case .markup(var context):
            // Let go of it here, or else its bytes would be copied when they change.
            self = .plain
            defer { self = .markup(context) }
            return try context.placeVariable()
        case .json(let context):
            return try context.placeVariable()
        case .csv(var context):
            defer { self = .csv(context) }
            return try context.placeVariable()
        case .plain:
            return .plain
        }
    }

    /// Prepares for a branch to begin or end here.
    mutating func settle() {
        guard case .markup(var context) = self else { return }
        context.settle()
        self = .markup(context)
    }

    /// The context after a branch that may or may not have been taken, or nil if the two do not agree.
    func joined(with other: Self) -> Self? {
        switch (self, other) {
        case (.markup(let left), .markup(let right)): left.joined(with: right).map(Self.markup)
        case (.csv(let left), .csv(let right)): left.joined(with: right).map(Self.csv)
        default: self == other ? self : nil
        }
    }

    /// Whether a file may end here.
    var isComplete: Bool {
        switch self {
        case .markup(let context): context.isAtText
        case .json(let context): context.isOutside
        case .csv(let context): !context.isQuoted
        case .plain: true
        }
    }

    /// Whether a loop that began in another context may go around again in this one.
    func canRepeat(from other: Self) -> Bool {
        if case .csv = self { self == other } else { true }
    }

    /// Whether JSON is being written: alone or in a script element.
    var isJSON: Bool {
        switch self {
        case .json: true
        case .markup(let context): context.isJSON
        case .csv, .plain: false
        }
    }

    /// Whether words and numbers in the language of a reader have no place here.
    var isForMachines: Bool {
        if case .markup(let context) = self, context.dialect == .xml { return true }
        return isJSON
    }

    /// Whether this is text of HTML in which tags may stand.
    var isHTMLText: Bool {
        if case .markup(let context) = self { context.dialect == .html && context.isAtText } else { false }
    }

    /// Whether a template of a format may be put in here.
    func accepts(_ format: TemplateFormat) -> Bool {
        switch (self, format) {
        case (.markup(let context), .json), (.markup(let context), .jsonld): context.isJSON
        case (.markup(let context), .html): context.dialect == .html && !context.isJSON
        case (.markup(let context), .svg): context.dialect.isActive && !context.isJSON
        case (.markup(let context), .xml): context.dialect == .xml
        case (.json, .json), (.json, .jsonld), (.csv, .csv), (.plain, .txt): true
        default: false
        }
    }

    /// Where this is, in words.
    var description: String {
        switch self {
        case .markup(let context): context.description
        case .json(let context): context.description
        case .csv(let context): context.description
        case .plain: "plain text"
        }
    }
}
