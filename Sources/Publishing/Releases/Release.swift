public import struct Foundation.Date

/// A set of artifacts that went live together.
public struct Release: Sendable, Hashable, Identifiable {
    /// Where a release came from.
    public enum Origin: Sendable, Hashable {
        /// It was built.
        case build
        /// It brought an earlier release back.
        case rollback(to: ReleaseID)
    }

    /// Its number.
    public let id: ReleaseID
    /// Where it came from.
    public let origin: Origin
    /// When it went live.
    public let publishedAt: Date
    /// When the next one went live; nil for the live release.
    public let supersededAt: Date?
    /// How it differs from the one before.
    public let changes: ReleaseChanges
    /// How many paths it has.
    public let pathCount: Int
    /// What its maker noted: inputs, counts, durations and reasons, as a JSON object.
    public let facts: String
    /// Whether it is still there, to be read or made live again: old ones are collected.
    public let isKept: Bool

    /// Whether this is the release that readers see.
    public var isLive: Bool { supersededAt == nil }
}
