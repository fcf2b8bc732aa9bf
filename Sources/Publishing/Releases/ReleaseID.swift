/// The number of a release: releases are counted from 1 and no number is given twice.
public struct ReleaseID: RawRepresentable, Hashable, Sendable {
    /// The number.
    public let rawValue: Int64

    /// Wraps a number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

extension ReleaseID: Comparable {
    /// Orders releases from the oldest to the newest.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension ReleaseID: LosslessStringConvertible {
    /// Reads a number as a person types it; nil unless it is a positive one.
    public init?(_ description: String) {
        guard let number = Int64(description), number > 0 else { return nil }
        self.init(rawValue: number)
    }

    /// The number.
    public var description: String { String(rawValue) }
}
