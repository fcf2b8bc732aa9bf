/// Why the lock could not be taken.
public enum RunLockError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another run holds it; the text says which and since when.
    case held(by: String)
    /// The lock file cannot be written.
    case notWritable(path: String, reason: String)

    /// One sentence with what to do.
    public var description: String {
        switch self {
        case .held(let owner): "another run is writing: \(owner); wait for it to end"
        case .notWritable(let path, let reason):
            "the lock \(path) cannot be written: \(reason); check its folder's owner and permissions"
        }
    }
}
