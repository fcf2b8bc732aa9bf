/// What holds for a piece of a template: where it is from, what it can name and what it is part of.
struct Environment {
    /// What is known of the place in the innermost loop.
    enum Loop: Equatable {
        case none
        case known
        /// Items come one at a time, so that nobody knows which is the last.
        case streamed
    }

    /// A block that a child gives to its parent.
    struct Override {
        let unit: ParsedTemplate
        let block: BlockNode
    }

    /// A partial that is being put in, and where.
    struct Expansion: Equatable {
        let name: String
        let shapes: [[AnyHashable]]
        let context: OutputContext
        let overrides: [String]
        let loop: Loop
        /// The innermost scope it began in.
        let scope: Int

        static func == (left: Self, right: Self) -> Bool {
            left.name == right.name && left.shapes == right.shapes && left.context == right.context
                && left.overrides == right.overrides && left.loop == right.loop
        }
    }

    var unit: ParsedTemplate
    /// Outermost first.
    var scopes: [Scope]
    var overrides: [String: Override] = [:]
    /// What each line begins with.
    var indentation: [UInt8] = []
    /// How much white space lines lose at their beginning.
    var dedent = 0
    var nesting = 0
    var loop = Loop.none
    /// How many sections are open.
    var sectionDepth = 0
    var expansions: [Expansion] = []
    /// The phrases that are being put in.
    var phrases: [String] = []
    /// Where calls may reach the next free register.
    var nextRegister: Int
}

extension Environment {
    /// What tells this place from others for a partial that is put in here.
    func expansion(of name: String, in context: OutputContext) -> Expansion {
        Expansion(
            name: name,
            shapes: scopes.map(\.shape),
            context: context,
            overrides: overrides.map { "\($0.key)@\($0.value.unit.name):\($0.value.block.offset)" }.sorted(),
            loop: loop,
            scope: scopes.last?.id ?? -1
        )
    }

    /// The white space of a line of the source, less what its lines lose.
    func indentation(of range: Range<Int>) -> [UInt8] { Array(unit.text[range].dropFirst(dedent)) }
}
