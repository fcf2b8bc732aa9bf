public import struct Reviews.CalendarDay

/// `GET api/1.0/review-cases`: cases that agents follow up.
public struct ReviewCasesQuery: Sendable, Hashable {
    /// Only cases of this day or later.
    public var from: CalendarDay?
    /// Only cases of this day or earlier.
    public var to: CalendarDay?
    /// How many cases make a page, 1 or more.
    public var limit = 200
    /// How many cases to skip.
    public var offset = 0
    /// Only this case.
    public var caseNumber: String?

    /// Asks for all cases; narrow it down by its properties.
    public init() {}
}

extension ReviewCasesQuery: PagedQuery {
    typealias Item = ReviewCase

    var call: Call { Call(family: .engagement, path: "api/1.0/review-cases", authentication: .token) }

    func parameters() throws(InvalidParameter) -> Parameters {
        try CalendarDay.requireOrder(from, to)
        try InvalidParameter.require(limit >= 1, "limit", limit, expected: "1 or more")
        try InvalidParameter.require(offset >= 0, "offset", offset, expected: "0 or more")
        var parameters = Parameters()
        parameters.add("start_date", from?.description)
        parameters.add("end_date", to?.description)
        parameters.add("limit", "\(limit)")
        parameters.add("offset", "\(offset)")
        parameters.add("case_number", caseNumber)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Page<ReviewCase> {
        try received.page(of: try received.json(), size: limit, name: "case_id") { object throws(RecordFault) in
            try ReviewCase(object)
        }
    }

    func next(after records: Int) -> ReviewCasesQuery {
        var next = self
        next.offset += records
        return next
    }
}
