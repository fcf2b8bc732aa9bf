extension Endpoint {
    /// `POST /add-recipient`: somebody to be invited.
    static let addRecipient = Endpoint(
        .smartReviewRequest,
        "add-recipient",
        .post,
        "/add-recipient",
        summary: "Invites somebody to review an order; errors come with status 200 and a number. Addresses such as "
            + "hard-bounce@…, soft-bounce@…, spam@… and unsubscribe@… behave as they are called",
        parameters: addRecipientParameters,
        outcomes: [
            .json(
                .any(
                    .object([
                        "status": .oneOf("success"),
                        "data": .object([
                            "srr_recipient_id": .integer, "srr_recipient_type": .oneOf("email", "telephone", "sms"),
                        ]), "key": .number(from: 0, through: 0), "message": .string,
                    ]),
                    .object([
                        "status": .oneOf("error"), "key": .number(from: 1, through: 30), "message": .string,
                        "data": .null,
                    ])
                ),
                "Added, or why not"
            )
        ],
        respond: addRecipient
    )

    private static let addRecipientParameters: [Parameter] = [
        .form("shop_id", "the shop id", required: true) { "\($0.shops[0].interfaceID)" },
        .form("password", "its password", required: true) { .string($0.shops[0].password) },
        .form("transaction_id", "the order", required: true) { _ in "order-4711" },
        .form("recipient_type", .oneOf("email", "telephone", "sms"), "how to ask; default email"),
        .form("salutation", "how the recipient is addressed"),
        .form("first_name", "the first name") { _ in "Erika" },
        .form("last_name", "the last name") { _ in "Mustermann" },
        .form("email", "the address; required for email, and for AFNOR") { _ in "erika@mail.example" },
        .form("transaction_time", "YYYY-MM-DD HH:MM:SS or DD-MM-YYYY HH:MM:SS, in UTC"),
        .form("has_products", .flag, "1 if there are products") { _ in "1" },
        .form("products_info", "product ids and names as JSON; required if has_products is 1") {
            .string(JSONValue.object([.init(key: $0.products.first?.id ?? "1", value: "A product")]).written)
        },
        .form("products_other", "product ids and what else is known of them as JSON"),
        .form("telephone", "the number; required for telephone, and as +E.164 for sms"),
        .form("sender_name", "the sender, for a shop that is new"),
        .form("sender_email", "the sender's address, for a shop that is new"),
        .form("project_name", "the customer segment; default Reviews"),
        .form("days_of_deletion", "not used any more"),
        .form("meta_data", "anything else as JSON"),
        .form("client_id", "the merchant's number of the customer"),
        .form("screen_name", "the name to show with the review"),
        .form("is_afnor", .oneOf("true", "false"), "whether the rules of AFNOR hold; default false"),
    ]

    private static let longestRecipient = 64 << 10

    private static func addRecipient(_ call: APICall) throws -> APIAnswer {
        do throws(RecipientRefusal) {
            let recipient = try added(call)
            return .json([
                "status": "success",
                "data": [
                    "srr_recipient_id": .number(recipient.id), "srr_recipient_type": .string(recipient.medium.rawValue),
                ],
                "key": 0,
                "message": "Recipient is added successfully",
            ])
        } catch {
            return error.answer
        }
    }

    private static func added(_ call: APICall) throws(RecipientRefusal) -> Recipient {
        let fields = call.body.fields
        // What is neither a form nor an object of JSON.
        if call.body.bytes.first == UInt8(ascii: "[") { throw .general }
        // A recipient is kept, and thousands of them are.
        guard call.body.bytes.count <= longestRecipient else { throw .notAdded }
        guard let shop = fields["shop_id"], !shop.isEmpty, let password = fields["password"], !password.isEmpty else {
            throw .missingParameter
        }
        let form = try RecipientForm(fields)
        guard let place = call.sandbox.place(interfaceID: shop) else { throw .shop }
        guard call.sandbox.shop(at: place).password == password else { throw .password }
        // "If the given shop does not exist in SRR, it creates shop".
        call.sandbox.introduce(place, to: .smartReviewRequest)
        let recipient = try call.sandbox.withReviewRequests(of: place) { requests, now throws(RecipientRefusal) in
            let number = requests.recipients.count
            guard !requests.isSuspended else { throw .suspended }
            let segment = requests.segments.first { $0.name == form.project ?? requests.defaultSegment.name }
            guard let segment else { throw .project }
            let recipient = form.recipient(
                id: (place + 1) * 1_000_000 + number,
                hash: call.sandbox.recipientHash(of: place, number: number),
                segment: segment.id,
                at: now
            )
            try requests.admit(recipient)
            requests.add(recipient)
            return recipient
        }
        call.sandbox.register(products: recipient.products, of: place)
        return recipient
    }
}

extension ReviewRequests {
    /// Throws unless somebody may be added.
    fileprivate func admit(_ recipient: Recipient) throws(RecipientRefusal) {
        if recipient.medium == .sms, !isOn("sms_enabled", standard: true) { throw .smsDisabled }
        if isUnsubscribed(recipient) { throw .unsubscribed }
        let addresses = [recipient.email, recipient.telephone].map { $0.lowercased() }
        let isBlacklisted = blacklists[recipient.segment]?
            .contains { rule in addresses.contains { $0.contains(rule.lowercased()) } }
        if isBlacklisted == true { throw .rule }
        guard self.recipient(order: recipient.order) == nil else { throw .usedTransaction }
        guard !isFull else { throw .notAdded }
    }
}
