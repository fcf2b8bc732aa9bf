public import Reviews

public import struct Foundation.Date

/// How an account stands, for people and monitors.
public struct AccountStatus: Sendable, Hashable, Codable {
    /// Its name.
    public var account: Account.Name
    /// eKomi's id of the shop, if it is synced.
    public var interfaceID: String?
    /// When the newest completed run began, which is how old the reviews are; nil if none was ever completed.
    public var completed: Date?
    /// When the newest run began, whatever became of it.
    public var attempted: Date?
    /// Why the newest run stopped, if it did.
    public var lastError: String?
    /// Whether a run was interrupted and will be taken up again.
    public var isUnfinished: Bool
    /// What there is to publish.
    public var counts: StoreCounts
}
