public import struct Foundation.Date

/// What the sandbox takes for the time, by which summaries and tokens grow old.
public enum SandboxClock: Sendable {
    /// The machine's time.
    case system
    /// A time that stands still until somebody moves it.
    case standing(at: Date)

    var now: Date {
        switch self {
        case .system: Date()
        case .standing(let date): date
        }
    }
}
