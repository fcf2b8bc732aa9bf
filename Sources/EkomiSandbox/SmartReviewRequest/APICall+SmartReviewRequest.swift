import HTTPTypes

extension APICall {
    /// The place of the shop whose credentials the header carries in `shop-id` and `interface-password`.
    func requestShop() throws(APIError) -> Int {
        let id = header("shop-id") ?? ""
        let password = header("interface-password") ?? ""
        guard !id.isEmpty else { throw .smartForms(422, "Shop id is missing") }
        guard !password.isEmpty else { throw .smartForms(422, "Interface password is missing") }
        guard let place = sandbox.place(interfaceID: id, password: password, of: .smartReviewRequest) else {
            throw .smartForms(401, "Unauthorized shop")
        }
        try requireNotSuspended(place)
        return place
    }

    func requireNotSuspended(_ place: Int, _ subject: String = "Shop") throws(APIError) {
        guard sandbox.withReviewRequests(of: place, { requests, _ in requests.isSuspended }) else { return }
        throw .smartForms(
            401,
            "\(subject) is suspended. Please contact us at support@ekomi.com for further details."
        )
    }

    /// A parameter that has to be one of these; nil if it is not there.
    func choice(_ name: String, of choices: [String]) throws(APIError) -> String? {
        guard let value = value(name) else { return nil }
        guard choices.contains(value) else {
            throw .smartForms(422, "\(name) should be \(choices.joined(separator: ", "))")
        }
        return value
    }

    /// A parameter that is a whole number; nil if it is not there.
    func number(_ name: String) throws(APIError) -> Int? {
        guard let text = value(name) else { return nil }
        guard let number = Int(text) else { throw .smartForms(422, "\(name) should be an integer") }
        return number
    }

    /// The customer segment that is asked for, or the default one.
    func segment(in requests: ReviewRequests) throws(APIError) -> CustomerSegment {
        guard let id = try number("customer_segment_id") else { return requests.defaultSegment }
        guard let segment = requests.segments.first(where: { $0.id == id }) else {
            throw .smartForms(404, "Customer segment does not exist")
        }
        return segment
    }

    /// The page that is asked for.
    func paging(total: Int) throws(APIError) -> Paging {
        Paging(
            call: self,
            page: try count("page", default: 1),
            size: try count("records_per_page", default: 20),
            total: total
        )
    }
}

extension APIAnswer {
    /// One page of a listing, with links to the others in the header.
    static func page(_ records: [JSONValue], _ paging: Paging) -> APIAnswer {
        var answer = smartForms(.array(Array(records[paging.range])))
        answer.setHeader("Link", to: paging.linkHeader)
        return answer
    }

    /// A message with its status.
    static func acknowledgement(_ status: Int, _ message: String) -> APIAnswer {
        .json(["message": .string(message), "status_code": .number(status)], status: .init(code: status))
    }
}
