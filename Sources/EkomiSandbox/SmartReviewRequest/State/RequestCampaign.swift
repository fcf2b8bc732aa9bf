import struct Foundation.Date

/// A campaign that asks the customers of a segment.
struct RequestCampaign: Sendable {
    let id: Int
    let medium: Recipient.Medium
    let isActive: Bool
    let isDefault: Bool
    let created: Date

    var name: String {
        switch medium {
        case .email: "Default Campaign"
        case .sms: "Default SMS Campaign"
        case .telephone: "Default Telephone Campaign"
        }
    }
}
