public import struct Reviews.CalendarDay

/// `GET api/v1/recipients/activity_stream`: what happened to invitations, of the last six months.
public struct RecipientActivityQuery: Sendable, Hashable {
    /// The days of the last activity, both included.
    public var days: ClosedRange<CalendarDay>
    /// Only this campaign; all of the default customer segment if nil.
    public var campaign: Int?
    /// Only recipients with these meta data.
    public var metadata: [String: String] = [:]
    /// Only this order.
    public var orderID: String?
    /// How many records make a page, 1 or more.
    public var recordsPerPage = 20
    /// The page, counted from 1.
    public var page = 1

    /// Asks what happened on some days.
    public init(days: ClosedRange<CalendarDay>) { self.days = days }
}

extension RecipientActivityQuery: PagedQuery {
    typealias Item = RecipientActivity

    var call: Call { .reviewRequest("GET", "v1/recipients/activity_stream") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = try Parameters(page: page, recordsPerPage: recordsPerPage)
        parameters.add("start_date", days.lowerBound.description)
        parameters.add("end_date", days.upperBound.description)
        parameters.add("campaign_id", campaign.map(String.init))
        if !metadata.isEmpty {
            parameters.add("meta_data", String(decoding: JSONValue.object(metadata).bytes, as: UTF8.self))
        }
        parameters.add("order_id", orderID)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Page<RecipientActivity> {
        try received.page(of: try received.json(), size: recordsPerPage, name: "order_id") {
            object throws(RecordFault) in try RecipientActivity(object)
        }
    }

    func next(after records: Int) -> RecipientActivityQuery {
        var next = self
        next.page += 1
        return next
    }
}
