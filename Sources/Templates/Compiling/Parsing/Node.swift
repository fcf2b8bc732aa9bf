/// A piece of a parsed template; offsets are bytes of its source.
indirect enum Node: Sendable {
    case text(Range<Int>)
    case variable(VariableNode)
    case section(SectionNode)
    case partial(PartialNode)
    case parent(ParentNode)
    case block(BlockNode)
}

/// `{{name}}` or `{{{name}}}`.
struct VariableNode: Sendable {
    let expression: String
    let isRaw: Bool
    let offset: Int
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct SectionNode: Sendable {
    let name: String
    let isInverted: Bool
    let offset: Int
    let opensStandalone: Bool
    let closesStandalone: Bool
    let body: [Node]
    /// Where the closing tag stands.
    let end: Int
}

/// `{{> name}}` or `{{> *name}}`.
struct PartialNode: Sendable {
    let name: String
    let isDynamic: Bool
    let offset: Int
    /// What stands before each of its lines, if it stands alone on its own.
    let indentation: Range<Int>?
}

/// `{{< name}}…{{/name}}`.
struct ParentNode: Sendable {
    let name: String
    let isDynamic: Bool
    let offset: Int
    let indentation: Range<Int>?
    let blocks: [BlockNode]
    /// Where something stands between the blocks that would never be shown.
    let strayOffset: Int?
}

/// `{{$name}}…{{/name}}`.
struct BlockNode: Sendable {
    let name: String
    let offset: Int
    let opensStandalone: Bool
    let closesStandalone: Bool
    /// The white space in front of it on its line.
    let indentation: Range<Int>
    /// The white space its first line begins with.
    let intrinsicIndentation: Range<Int>?
    let body: [Node]
}
