/// One of eKomi's own widgets, as a merchant has set it up.
public struct SandboxWidget: Sendable, Hashable {
    /// The widget's number.
    public let id: Int
    /// The token that its code names.
    public let token: String
}
