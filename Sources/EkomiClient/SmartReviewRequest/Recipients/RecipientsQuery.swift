public import struct Reviews.CalendarDay

/// `GET api/v1/recipients`: those who were invited, a page at a time.
public struct RecipientsQuery: Sendable, Hashable {
    /// How far an invitation has come.
    public enum WorkflowStatus: String, Sendable, Hashable, CaseIterable {
        /// Nothing was sent yet.
        case notStarted = "not_started"
        /// Something was sent, and more will be.
        case started
        /// Nothing more will be sent.
        case completed
        /// Nothing more will be sent, for a reason.
        case interrupted
    }

    /// Whether a recipient wants to be asked.
    public enum SubscriptionStatus: String, Sendable, Hashable, CaseIterable {
        /// As far as is known; eKomi's default.
        case subscribed
        /// Not any more.
        case unsubscribed
    }

    /// Only this customer segment; the default one if nil.
    public var segment: Int?
    /// Whether names, addresses and states are told; eKomi's default is that they are not.
    public var detail: Bool?
    /// Only who was added on these days, both included.
    public var days: ClosedRange<CalendarDay>?
    /// Only who is asked like this.
    public var medium: RecipientMedium?
    /// Only whose invitation has come this far.
    public var workflowStatus: WorkflowStatus?
    /// Who wants to be asked, or who does not.
    public var subscriptionStatus: SubscriptionStatus?
    /// How many recipients make a page, 1 or more.
    public var recordsPerPage = 20
    /// The page, counted from 1.
    public var page = 1

    /// Asks for everybody; narrow it down by its properties.
    public init() {}
}

extension RecipientsQuery: PagedQuery {
    typealias Item = Recipient

    var call: Call { .reviewRequest("GET", "v1/recipients") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = try Parameters(page: page, recordsPerPage: recordsPerPage)
        parameters.add("customer_segment_id", segment.map(String.init))
        parameters.add("detail", detail.map { $0 ? "true" : "false" })
        parameters.add("start_date", days?.lowerBound.description)
        parameters.add("end_date", days?.upperBound.description)
        parameters.add("recipient_type", medium?.rawValue)
        parameters.add("workflow_status", workflowStatus?.rawValue)
        parameters.add("subscription_status", subscriptionStatus?.rawValue)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Page<Recipient> {
        try received.page(of: try received.json(), size: nil, name: "review_hash") { object throws(RecordFault) in
            try Recipient(object)
        }
    }

    func next(after records: Int) -> RecipientsQuery {
        var next = self
        next.page += 1
        return next
    }
}

extension Parameters {
    /// What listings of Smart Review Request have in common; links in the header or body tell whether a page follows.
    init(page: Int, recordsPerPage: Int) throws(InvalidParameter) {
        try InvalidParameter.require(recordsPerPage >= 1, "records_per_page", recordsPerPage, expected: "1 or more")
        try InvalidParameter.require(page >= 1, "page", page, expected: "1 or more")
        self.init()
        add("records_per_page", "\(recordsPerPage)")
        // It is documented for the activity stream only, and left out wherever the first page is meant.
        add("page", page > 1 ? "\(page)" : nil)
    }
}
