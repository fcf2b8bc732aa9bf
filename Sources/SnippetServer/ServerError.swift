/// Why the server could not be started.
public enum ServerError: Error, Sendable, Hashable {
    /// The address cannot be listened on.
    case cannotListen(host: String, port: Int, reason: String)
}

extension ServerError: CustomStringConvertible {
    /// What happened, where, and what to do next.
    public var description: String {
        switch self {
        case .cannotListen(let host, let port, let reason):
            "cannot listen on \(host):\(port) (\(reason)): choose another address with --host and --port"
        }
    }
}
