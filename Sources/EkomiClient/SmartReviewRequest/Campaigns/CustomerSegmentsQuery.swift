public import struct Foundation.Date

/// `GET api/v1/customer-segments`: the customer segments, which eKomi also calls projects, a page at a time.
public struct CustomerSegmentsQuery: Sendable, Hashable {
    /// Only those in use, or only the others.
    public var status: ActiveStatus?
    /// How many segments make a page, 1 or more.
    public var recordsPerPage = 20
    /// The page, counted from 1.
    public var page = 1

    /// Asks for all customer segments.
    public init() {}
}

/// Customers who are asked in the same way.
public struct CustomerSegment: Sendable, Hashable {
    /// eKomi's number of it.
    public let id: Int
    /// Its name.
    public let name: String
    /// What it is about.
    public let description: String
    /// Whether it is in use.
    public let isActive: Bool
    /// Whether it is the one of everybody who is in no other.
    public let isDefault: Bool
    /// When it was made.
    public let created: Date?
}

extension CustomerSegmentsQuery: PagedQuery {
    typealias Item = CustomerSegment

    var call: Call { .reviewRequest("GET", "v1/customer-segments") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = try Parameters(page: page, recordsPerPage: recordsPerPage)
        parameters.add("status", status?.rawValue)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Page<CustomerSegment> {
        try received.page(of: try received.json(), size: nil, name: "id") { object throws(RecordFault) in
            guard let id = object["id"]?.int else {
                throw RecordFault(missing: "id", expected: "the segment's number")
            }
            return CustomerSegment(
                id: id,
                name: object["name"]?.text?.repaired ?? "",
                description: object["description"]?.text?.repaired ?? "",
                isActive: object["status"]?.name == "active",
                isDefault: object["is_default"]?.flag ?? false,
                created: try object.date("created_at")
            )
        }
    }

    func next(after records: Int) -> CustomerSegmentsQuery {
        var next = self
        next.page += 1
        return next
    }
}
