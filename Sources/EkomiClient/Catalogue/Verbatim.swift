/// A question of the client's own whose answer is wanted as it came.
struct Verbatim<Question: Endpoint>: Endpoint {
    let question: Question
    let format: AnswerFormat
    /// Whether the answer's own secrets are what is asked for.
    let keepsSecrets: Bool

    var call: Call { question.call }

    func parameters() throws(InvalidParameter) -> Parameters { try question.parameters() }

    func answer(from received: Received) throws(Refusal) -> EndpointAnswer {
        var remark: String?
        var page: PageStanding?
        do throws(Refusal) {
            // Some families hide their errors in an answer of success: only the client's own reading finds them.
            let answer = try question.answer(from: received)
            page = (answer as? any StandingPage)?.standing
        } catch {
            guard error.kind == .unintelligible else { throw error }
            remark = error.reason
        }
        if format == .csv {
            let text = received.redaction(String(ekomiBytes: received.response.body[...]))
            return EndpointAnswer(body: Array(text.utf8), records: [], remark: remark, page: page)
        }
        let value = shown(received)
        let records = page == nil ? nil : (value["data"] ?? value).records
        return EndpointAnswer(body: value.indented, records: records?.map(\.bytes) ?? [], remark: remark, page: page)
    }

    func answer(to refusal: Refusal) -> EndpointAnswer? {
        guard let answer = question.answer(to: refusal) else { return nil }
        return EndpointAnswer(
            body: Array((format == .csv ? "" : "[]").utf8),
            records: [],
            remark: refusal.reason,
            page: (answer as? any StandingPage)?.standing
        )
    }

    /// The answer in JSON, whatever it came as.
    private func shown(_ received: Received) -> JSONValue {
        let body = received.response.body
        if body.allSatisfy(\.isJSONSpace) { return .null }
        let value = JSONValue(json: body) ?? .string(String(ekomiBytes: body[...]))
        // The token that was sent may be the one that the answer is asked for.
        return keepsSecrets ? value : value.shown(by: received.redaction)
    }
}

extension JSONValue {
    /// What stands under one of these is a secret, whoever's it is.
    private static let secretKeys: Set = [
        "access_token", "accesstoken", "token", "client_secret", "password", "interface_password", "interface_pw",
        "shop_password", "shop_interface_password",
    ]

    /// The document without an account's secrets, and without those that it gives away itself.
    fileprivate func shown(by redaction: Redaction) -> JSONValue {
        switch self {
        case .null, .bool, .number: self
        case .string(let string): .string(redaction(string))
        case .array(let array): .array(array.map { $0.shown(by: redaction) })
        case .object(let object):
            .object(
                JSONObject(
                    members: object.members.map { member in
                        let isSecret = Self.secretKeys.contains(member.key.lowercased())
                        return JSONObject.Member(
                            key: redaction(member.key),
                            value: isSecret && !member.value.isBlank
                                ? .string("<secret>") : member.value.shown(by: redaction)
                        )
                    }
                )
            )
        }
    }
}
