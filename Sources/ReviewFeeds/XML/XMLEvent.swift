/// What a pull reader has come to.
public enum XMLEvent: Sendable, Hashable {
    /// The start tag of an element.
    case start
    /// The end tag of an element.
    case end
}
