import struct Foundation.Date

/// Customers who are asked in the same way, which eKomi also calls a project.
struct CustomerSegment: Sendable {
    let id: Int
    let name: String
    let description: String
    let isActive: Bool
    let isDefault: Bool
    let created: Date

    /// How each of its campaigns asks, the default one first.
    var campaigns: [RequestCampaign] {
        Recipient.Medium.allCases.enumerated()
            .map { place, medium in
                RequestCampaign(
                    id: id * 10 + place + 1,
                    medium: medium,
                    isActive: isActive && (isDefault || medium == .email),
                    isDefault: medium == .email,
                    created: created
                )
            }
    }

    /// The segments that every shop has.
    static func all(ofShop place: Int, created: Date) -> [CustomerSegment] {
        let names = [
            ("Reviews", "Everybody who orders"), ("Newsletter", "Those who read the newsletter"),
            ("Former customers", "Nobody is asked any more"),
        ]
        return names.enumerated()
            .map { number, name in
                CustomerSegment(
                    id: (place + 1) * 100 + number + 1,
                    name: name.0,
                    description: name.1,
                    isActive: number < 2,
                    isDefault: number == 0,
                    created: created
                )
            }
    }
}
