public import struct Reviews.CalendarDay

/// `GET api/v2/forms/activity_stream`: what happened to invitations between two days.
public struct FormActivityQuery: Sendable, Hashable {
    /// The first day.
    public var from: CalendarDay
    /// The last day.
    public var to: CalendarDay
    /// Only this order.
    public var orderID: String?
    /// How many records make a page, 1…50.
    public var recordsPerPage = 20
    /// The page, counted from 1.
    public var page = 1

    /// How many records a page may have.
    public static let recordsPerPageRange = 1...50

    /// Asks for what happened between two days, both included.
    public init(from: CalendarDay, to: CalendarDay) {
        self.from = from
        self.to = to
    }
}

extension FormActivityQuery: PagedQuery {
    typealias Item = FormActivity

    var call: Call { .smartForms("v2/forms/activity_stream") }

    func parameters() throws(InvalidParameter) -> Parameters {
        try CalendarDay.requireOrder(from, to)
        try InvalidParameter.require(recordsPerPage, "records_per_page", within: Self.recordsPerPageRange)
        try InvalidParameter.require(page >= 1, "page", page, expected: "1 or more")
        var parameters = Parameters()
        parameters.add("start_date", from.description)
        parameters.add("end_date", to.description)
        parameters.add("order_id", orderID)
        parameters.add("records_per_page", "\(recordsPerPage)")
        parameters.add("page", "\(page)")
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Page<FormActivity> {
        let root = try received.json()
        return try received.page(of: root, size: recordsPerPage, name: "order_id") { object throws(RecordFault) in
            FormActivity(object)
        }
    }

    func answer(to refusal: Refusal) -> Page<FormActivity>? {
        refusal.meansNothingIsThere ? Page(listing: Listing(items: []), isLast: true, total: nil) : nil
    }

    func next(after records: Int) -> FormActivityQuery {
        var next = self
        next.page += 1
        return next
    }
}
