public import struct Reviews.RatingSummary

/// A shop's rating at a glance, by `v3/getSnapshot`; of some shops only that of the last 12 months.
public struct Snapshot: Sendable, Hashable {
    /// Count and average of the shop's ratings; nil if there are none.
    public let summary: RatingSummary?
    /// The account's name.
    public let accountName: String?
    /// Whether the account is active, if eKomi says.
    public let isActive: Bool?
    /// eKomi's certificate page of the shop.
    public let certificateURL: String?
}
