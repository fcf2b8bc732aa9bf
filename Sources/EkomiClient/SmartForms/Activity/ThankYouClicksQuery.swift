public import struct Reviews.Form

/// `GET api/v2/thankyou/clicks`: how often the links of the page after a review were followed.
public struct ThankYouClicksQuery: Sendable, Hashable {
    /// Only from this form; the default form if nil and no review is named.
    public var form: Form.ID?
    /// Only after this review.
    public var reviewHash: String?

    /// Asks for the clicks of a form, of a review, or of the default form.
    public init(form: Form.ID? = nil, reviewHash: String? = nil) {
        self.form = form
        self.reviewHash = reviewHash
    }
}

/// How often a link was followed.
public struct LinkClicks: Sendable, Hashable {
    /// Where it leads.
    public let url: String
    /// How often.
    public let count: Int
}

extension ThankYouClicksQuery: Endpoint {
    var call: Call { .smartForms("v2/thankyou/clicks") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = Parameters()
        parameters.add("form_id", form?.rawValue)
        parameters.add("review_hash", reviewHash)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Listing<LinkClicks> {
        Listing(reading: try received.records(.json), mapping: received.mapping, name: "url") {
            object throws(RecordFault) in
            guard let url = object["url"]?.name else { throw RecordFault(missing: "url", expected: "an address") }
            let entry = Record.Entry(key: "count", value: object["count"] ?? .null)
            guard let count = entry.value.int, count >= 0 else { throw RecordFault(entry, expected: "a count") }
            return LinkClicks(url: url, count: count)
        }
    }

    func answer(to refusal: Refusal) -> Listing<LinkClicks>? {
        refusal.meansNothingIsThere ? Listing(items: []) : nil
    }
}
