/// What `v3/getSettings` tells about an account.
public struct CoreSettings: Sendable, Hashable {
    /// After how many days customers are asked, if told.
    public let mailDelayInDays: Int?
    /// The sender that customers see.
    public let senderName: String?
    /// eKomi's certificate page of the shop.
    public let certificateURL: String?
}
