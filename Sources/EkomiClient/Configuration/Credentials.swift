/// What an account proves itself with at eKomi.
///
/// However it is printed, dumped or interpolated, the password does not show.
public struct Credentials: Sendable, Hashable {
    /// The interface id, which eKomi also calls shop id and user name.
    public let interfaceID: String
    let password: Secret

    /// Makes credentials as eKomi shows them in the account's settings.
    public init(interfaceID: String, password: String) {
        self.interfaceID = interfaceID
        self.password = Secret(password)
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible {
    /// The interface id; never the password.
    public var description: String { "interface \(interfaceID)" }

    /// The interface id; never the password.
    public var debugDescription: String { description }
}
