/// The name of an element or attribute.
public struct XMLName: Sendable, Hashable {
    /// The name without its prefix.
    public let local: String
    /// The prefix as written, such as `g`; nil if there is none.
    public let prefix: String?
    /// The namespace it stands in, if any.
    public let namespace: String?
}

extension XMLName: CustomStringConvertible {
    /// The name as it was written.
    public var description: String { prefix.map { "\($0):\(local)" } ?? local }
}
