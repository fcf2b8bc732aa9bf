/// Something in double braces, and where it stands.
struct Tag {
    /// What a tag does, by its first character.
    enum Kind {
        case variable
        case raw
        case section
        case inverted
        case close
        case partial
        case parent
        case block
        /// A comment or a change of delimiters, which leaves nothing behind.
        case silent
    }

    let kind: Kind
    /// What it says, without the first character and surrounding white space.
    let content: Range<Int>
    /// The tag itself.
    let range: Range<Int>
    /// The tag with the white space and line end that go with it.
    var extent: Range<Int>
    /// The white space in front of it on its line, if nothing else is.
    var indentation: Range<Int>?
    /// Whether its line goes with it.
    var isStandalone: Bool { extent != range }
}
