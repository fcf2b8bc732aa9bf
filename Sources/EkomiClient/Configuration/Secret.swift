/// A password or token: used by whoever asks for it by name, and invisible to whoever prints, dumps or reflects.
///
/// The configuration has a type of its own for this: neither module knows the other, and each keeps its own promise.
struct Secret: Sendable, Hashable {
    private let value: @Sendable () -> String

    init(_ value: String) { self.value = { value } }

    /// The secret itself, for a request and nothing else.
    var revealed: String { value() }

    static func == (left: Secret, right: Secret) -> Bool { left.revealed == right.revealed }

    func hash(into hasher: inout Hasher) { hasher.combine(revealed) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { "<secret>" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}
