/// `GET api/v1/campaigns/{campaign_id}`.
struct CampaignQuery: Endpoint {
    let id: Int

    var call: Call { .reviewRequest("GET", "v1/campaigns/\(id)") }

    func answer(from received: Received) throws(Refusal) -> Campaign {
        guard let object = try received.payload().one.object else {
            throw received.unintelligible("there is no campaign in it")
        }
        return try received.reading { () throws(RecordFault) in try Campaign(object) }
    }
}

/// Which of the things that can be switched off.
public enum ActiveStatus: String, Sendable, Hashable, CaseIterable {
    /// Those in use.
    case active
    /// Those that are not.
    case inactive
}

/// `GET api/v1/campaigns`: the campaigns of a customer segment, a page at a time.
public struct CampaignsQuery: Sendable, Hashable {
    /// Only campaigns that ask like this.
    public var medium: RecipientMedium?
    /// The customer segment; the default one if nil.
    public var segment: Int?
    /// Only those in use, or only the others.
    public var status: ActiveStatus?
    /// How many campaigns make a page, 1 or more.
    public var recordsPerPage = 20
    /// The page, counted from 1.
    public var page = 1

    /// Asks for all campaigns of the default customer segment; narrow it down by its properties.
    public init() {}
}

extension CampaignsQuery: PagedQuery {
    typealias Item = Campaign

    var call: Call { .reviewRequest("GET", "v1/campaigns") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = try Parameters(page: page, recordsPerPage: recordsPerPage)
        parameters.add("type", medium?.rawValue)
        parameters.add("customer_segment_id", segment.map(String.init))
        parameters.add("status", status?.rawValue)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Page<Campaign> {
        try received.page(of: try received.json(), size: nil, name: "id") { object throws(RecordFault) in
            try Campaign(object)
        }
    }

    func next(after records: Int) -> CampaignsQuery {
        var next = self
        next.page += 1
        return next
    }
}
