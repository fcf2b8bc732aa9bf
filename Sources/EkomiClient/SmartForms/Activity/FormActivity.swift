public import struct Foundation.Date

/// What happened to an invitation to a form; eKomi documents none of the keys.
public struct FormActivity: Sendable, Hashable {
    /// The order: personal.
    public let orderID: String?
    /// The invitation.
    public let reviewHash: String?
    /// What happened, in eKomi's words.
    public let activity: String?
    /// When, if told.
    public let date: Date?
    /// The record as it came, in JSON, order and all.
    public let raw: [UInt8]
}

extension FormActivity {
    init(_ object: JSONObject) {
        orderID = object["order_id"]?.name
        reviewHash = (object["review_hash"] ?? object["hash"])?.name
        activity = (object["activity"] ?? object["event"] ?? object["status"] ?? object["type"])?.name
        date = (object["date"] ?? object["created_at"] ?? object["updated_at"] ?? object["created"])?.date
        raw = JSONValue.object(object).bytes
    }
}
