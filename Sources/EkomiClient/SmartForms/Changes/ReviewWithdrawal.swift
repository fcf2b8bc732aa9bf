/// `PUT api/v2/answers/withdraw`: takes a review back and gives a link for a new one.
struct ReviewWithdrawal: Endpoint {
    let review: ReviewReference

    var call: Call { .smartForms("PUT", "v2/answers/withdraw") }

    func parameters() throws(InvalidParameter) -> Parameters { try review.parameters() }

    /// Where a new review can be submitted.
    func answer(from received: Received) throws(Refusal) -> String {
        do throws(Refusal) {
            let payload = try received.payload()
            let value = payload.array?.first ?? payload
            if let link = value["submission_link"]?.name { return link }
            throw received.unintelligible("submission_link is missing; its keys are \(received.keys(of: value))")
        } catch {
            // The documented sample has no quotes around the link, and is no JSON.
            guard error.kind == .unintelligible, let link = Self.bareLink(in: received.response.body) else {
                throw error
            }
            return link
        }
    }

    private static func bareLink(in body: [UInt8]) -> String? {
        let text = String(ekomiBytes: body[...])
        guard let key = text.firstRange(of: "\"submission_link\"") else { return nil }
        let value = text[key.upperBound...].drop { $0 == ":" || $0.isWhitespace }
        guard value.hasPrefix("http://") || value.hasPrefix("https://") else { return nil }
        return String(value.prefix { !$0.isWhitespace && $0 != "," && $0 != "}" && $0 != "\"" })
    }
}
