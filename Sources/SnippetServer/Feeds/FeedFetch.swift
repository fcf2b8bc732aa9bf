public import struct Foundation.Date

/// That somebody fetched a feed, and how that ended.
public struct FeedFetch: Codable, Sendable, Hashable {
    /// When.
    public let at: Date
    /// The feed's path, without a secret segment.
    public let path: String
    /// The status of the response.
    public let status: Int
    /// How many bytes of body it had.
    public let bytes: Int
    /// What the client calls itself, shortened.
    public let client: String

    /// Notes a fetch; of what the client calls itself only printable characters are kept, and not many.
    public init(at: Date, path: String, status: Int, bytes: Int, client: String?) {
        self.at = at
        self.path = path
        self.status = status
        self.bytes = bytes
        let printable = (client ?? "").unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F }
        self.client = String(String.UnicodeScalarView(printable.prefix(120)))
    }

    /// Whether the client says that it is one of Google's; nobody proves that.
    public var isByGoogle: Bool { client.lowercased().contains("google") }
}
