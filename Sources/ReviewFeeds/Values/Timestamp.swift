public import struct Foundation.Date

/// A point in time as feeds and tables write it.
public struct Timestamp: Sendable, Hashable {
    /// The time; taken for UTC if no zone was written.
    public let date: Date
    /// Whether a zone was written.
    public let hasZone: Bool
    /// Whether it is of the one form that Google's schema takes, `2026-03-01T10:12:13+01:00`.
    public let isStrict: Bool

    /// Reads a time, or nil if it is none.
    ///
    /// Takes what is met in exports too: a space for the `T`, no time of day at all, no seconds, a zone without its
    /// colon, and seconds since 1970.
    public init?(_ text: some Sequence<UInt8>) {
        let inPlace = text.withContiguousStorageIfAvailable { TimestampScanner.scan($0) }
        guard let time = inPlace ?? Array(text).withUnsafeBufferPointer({ TimestampScanner.scan($0) }) else {
            return nil
        }
        self = time
    }

    /// Reads a time, or nil if it is none.
    public init?(_ text: String) { self.init(text.utf8) }

    init(seconds: Double, hasZone: Bool, isStrict: Bool) {
        date = Date(timeIntervalSince1970: seconds)
        self.hasZone = hasZone
        self.isStrict = isStrict
    }
}
