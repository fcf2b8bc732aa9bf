/// What one connection sends, and how many answers it may get at most.
public struct HostileConversation: Sendable {
    /// What kind of hostility it is.
    public let kind: HostileKind
    /// The bytes, sent one piece after the other.
    public let pieces: [[UInt8]]
    /// How many requests a reader can find in them at most: more answers mean that one was smuggled in.
    public let requestCount: Int
    /// Whether the client goes without waiting for an answer.
    public let leavesEarly: Bool

    init(_ kind: HostileKind, _ bytes: [UInt8], requests: Int = 1, leavesEarly: Bool = false) {
        self.init(kind, pieces: [bytes], requests: requests, leavesEarly: leavesEarly)
    }

    init(_ kind: HostileKind, pieces: [[UInt8]], requests: Int = 1, leavesEarly: Bool = false) {
        self.kind = kind
        self.pieces = pieces
        requestCount = requests
        self.leavesEarly = leavesEarly
    }
}

/// The kinds of hostility.
public enum HostileKind: String, Sendable, CaseIterable {
    /// Out of the archive, by dots, slashes and their encodings.
    case traversal
    /// Encodings that are none, are two, or are too long.
    case encoding
    /// Targets in absolute form, in authority form, `*`, and none.
    case target
    /// Methods of others, unknown ones, and what is no method.
    case method
    /// No host, two of them, and hosts that are none.
    case host
    /// Versions of the protocol.
    case version
    /// Headers that are too long, too many, or no headers.
    case header
    /// Ranges that are no ranges, or are many.
    case range
    /// Conditions and negotiation.
    case condition
    /// Queries to the live endpoint.
    case query
    /// Lengths that contradict each other.
    case length
    /// Chunks that are none, and both ways to say a length.
    case chunk
    /// Line breaks that are halves, and bytes that have no place in a head.
    case control
    /// Several requests at once, among them bad ones.
    case pipeline
    /// Another protocol, or noise.
    case noise
    /// Byte after byte, or less than was announced.
    case slow
    /// Gone before the answer.
    case departure
}
