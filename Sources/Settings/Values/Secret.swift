/// A password or token: it can be used, and is never printed.
///
/// The client of eKomi wraps what it is given once more: neither module knows the other, and each keeps its own promise.
public struct Secret: Sendable, Hashable {
    /// The secret itself; pass it on, never into a message.
    public let value: String

    /// Wraps a secret.
    public init(_ value: String) { self.value = value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Dots, whatever the secret.
    public var description: String { "•••" }
    /// Dots, whatever the secret.
    public var debugDescription: String { "•••" }
    /// Nothing to look into, for `dump` and test failures.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
