import Reviews

/// `POST add-recipient`, whose parameters and credentials are a form.
struct RecipientAddition: Endpoint {
    let recipient: NewRecipient
    let credentials: Credentials

    var call: Call {
        Call(
            family: .smartReviewRequest,
            method: "POST",
            path: "add-recipient",
            authentication: .body,
            body: .form(form),
            isRepeatable: false
        )
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        try recipient.validate()
        return Parameters()
    }

    private var form: Parameters {
        var form = Parameters()
        form.add("shop_id", credentials.interfaceID)
        form.add("password", credentials.password.revealed)
        form.add("recipient_type", recipient.medium.rawValue)
        form.add("salutation", recipient.salutation)
        form.add("first_name", recipient.firstName)
        form.add("last_name", recipient.lastName)
        form.add("email", recipient.email)
        form.add("transaction_id", recipient.transactionID)
        form.add("transaction_time", recipient.transactionTime?.ekomiTime)
        form.add("telephone", recipient.telephone)
        form.add("has_products", flag: !recipient.products.isEmpty)
        form.add("products_info", Self.json(recipient.products.map { ($0.rawValue, .string($1)) }))
        form.add("products_other", Self.json(recipient.productMetadata.map { ($0.rawValue, $1.json) }))
        form.add("sender_name", recipient.senderName)
        form.add("sender_email", recipient.senderEmail)
        form.add("project_name", recipient.project)
        form.add("days_of_deletion", recipient.daysOfDeletion.map(String.init))
        form.add("meta_data", Self.json(recipient.metadata.map { ($0, .string($1)) }))
        form.add("client_id", recipient.clientID)
        form.add("screen_name", recipient.screenName)
        form.add("is_afnor", recipient.isAFNOR.map { $0 ? "true" : "false" })
        return form
    }

    /// An object, sorted by its names; nil if there is nothing in it.
    private static func json(_ members: [(String, JSONValue)]) -> String? {
        if members.isEmpty { return nil }
        let object = JSONObject(members: members.sorted { $0.0 < $1.0 }.map { .init(key: $0.0, value: $0.1) })
        return String(decoding: JSONValue.object(object).bytes, as: UTF8.self)
    }

    /// Errors come with status 200, a number and words.
    func answer(from received: Received) throws(Refusal) -> AddedRecipient {
        let root = try received.json()
        let message = root["message"]?.text ?? ""
        let code = root["key"]?.int
        guard root["status"]?.name == "success", code ?? 0 == 0 else {
            var refusal = Refusal(
                RecipientFault.kind(code: code, message: message),
                status: received.response.status,
                "eKomi says \"\(received.redaction.quote(message))\"" + (code.map { " (error \($0))" } ?? "")
            )
            refusal.code = code
            throw refusal
        }
        let data = root["data"]?.one
        guard let id = data?["srr_recipient_id"]?.name else {
            throw received.unintelligible("srr_recipient_id is missing; its keys are \(received.keys(of: root))")
        }
        let medium = data?["srr_recipient_type"]?.name.flatMap(RecipientMedium.init) ?? recipient.medium
        return AddedRecipient(id: id, medium: medium)
    }
}

/// Somebody who was invited just now.
public struct AddedRecipient: Sendable, Hashable {
    /// eKomi's number of the recipient.
    public let id: String
    /// How the recipient will be asked.
    public let medium: RecipientMedium
}

extension NewRecipient.ProductMetadata {
    fileprivate var json: JSONValue {
        .object([
            "product_canonical_link": canonicalLink.map { .string($0) },
            "product_other": other.flatMap { JSONValue(json: $0) },
        ])
    }
}
