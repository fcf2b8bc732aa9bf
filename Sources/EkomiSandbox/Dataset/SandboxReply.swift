public import struct Foundation.Date

/// A merchant's public answer to a review.
public struct SandboxReply: Sendable, Hashable {
    /// What it says.
    public var text: String
    /// When it was written.
    public var date: Date

    /// Makes a reply.
    public init(text: String, date: Date) {
        self.text = text
        self.date = date
    }
}
