public import Diagnostics

/// Why a feed cannot be read any further; a single bad review is no reason.
public enum FeedReadingError: Error, Sendable, Hashable {
    /// The file cannot be opened or read.
    case unreadable(file: String, reason: String)
    /// It is no well-formed XML from here on.
    case malformed(Location, message: String)
    /// It is XML, but not of the kind that was expected.
    case unexpectedRoot(Location, found: String, expected: String)
    /// It exceeds a bound that no honest feed comes near.
    case boundExceeded(Location, message: String)
}

extension FeedReadingError: CustomStringConvertible {
    /// What happened, where, and what to do next.
    public var description: String {
        switch self {
        case .unreadable(let file, let reason):
            "\(file): cannot be read: \(reason)"
        case .malformed(let location, let message):
            "\(location): is not well-formed XML: \(message). Ask whoever wrote the file to mend it"
        case .unexpectedRoot(let location, let found, let expected):
            "\(location): begins with <\(found)>, but \(expected) was expected. Is this the right file?"
        case .boundExceeded(let location, let message):
            "\(location): \(message)"
        }
    }
}
