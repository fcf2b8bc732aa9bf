import Reviews

extension EndpointCatalogue {
    static let addRecipient = EndpointDefinition(
        .smartReviewRequest,
        "add-recipient",
        "POST",
        "add-recipient",
        "Invites somebody to review an order",
        client: "SmartReviewRequestClient.add(_:)",
        parameters: [
            .optional("recipient_type", media, "How to ask; email"),
            .required("transaction_id", .text, "The order"),
            .optional("transaction_time", .time, "When it was placed; is_afnor requires it"),
            .optional("salutation", .text, "How the recipient is addressed"),
            .optional("first_name", .text, "The first name"), .optional("last_name", .text, "The last name"),
            .optional("email", .text, "The e-mail address; required to ask by e-mail, and by is_afnor"),
            .optional("telephone", .text, "The number; required to call, and as E.164 has it to send a text message"),
            .optional("products_info", .json, #"What was bought, as {"id":"name"}"#),
            .optional("products_other", .json, #"More of what was bought, as {"id":{"product_canonical_link":"…"}}"#),
            .optional("sender_name", .text, "The sender, for a shop that is not there yet"),
            .optional("sender_email", .text, "The sender's address, for a shop that is not there yet"),
            .optional("project_name", .text, "The customer segment; the default one"),
            .optional("days_of_deletion", .number(1...Int.max), "When to forget the recipient; eKomi ignores it"),
            .optional("meta_data", .json, "Anything else, as an object"),
            .optional("client_id", .text, "The customer's number; is_afnor requires it"),
            .optional("screen_name", .text, "The name to show with the review"),
            .optional("is_afnor", .flag, "Whether the rules of AFNOR hold; 0"),
        ],
        isWriting: true,
        errors: recipientErrors,
        knowledge: EndpointKnowledge(
            "all fields, numbers of errors",
            confirmed: "a form in the body",
            assumed: "what the numbers 20, 21 and 23 to 25 mean, which are not documented",
            differences: """
                `shop_id` and `password` in a form; errors come with a status of success, and are told by `status` and \
                `key`; samples with `total_orders` follow without an endpoint that would give them
                """
        )
    ) { arguments, account in
        RecipientAddition(recipient: try arguments.newRecipient(), credentials: account.credentials)
    }

    private static let recipientErrors: [DocumentedError] = [
        recipientError("Something went wrong", 1, .upstreamDown),
        recipientError("Any required parameter is missing", 2), recipientError("Recipient email is not valid", 3),
        recipientError("Transaction timestamp is not correct", 4),
        recipientError("Password is not correct", 5, .badCredentials),
        recipientError("Shop is not recognized by ekomi", 6, .badCredentials),
        recipientError("Unable to validate shop from ekomi.Try again", 6, .upstreamDown),
        recipientError(
            "Shop is suspended. Please contact us at support@ekomi.com for further details.",
            6,
            .badCredentials
        ),
        recipientError("Recipient is not added", 7, .upstreamDown),
        recipientError("Id or name is missing for any product", 8),
        recipientError("Product id or name can not contain HTML or array", 8),
        recipientError("The given transaction id is already used", 9, .conflict),
        recipientError("Problem registering products", 10, .upstreamDown),
        recipientError("Value for has_products can only be 0 or 1", 11),
        recipientError("Product info should be a valid json with product id as key and product name as value", 12),
        recipientError("Sender email is not valid", 13),
        recipientError("The recipient type must be email,telephone or sms", 14),
        recipientError("The meta data provided is not valid json", 15),
        recipientError("The days must be numeric and greater than zero", 16),
        recipientError("The telephone number is not valid", 17), recipientError("The mobile number is not valid", 17),
        recipientError("The mobile number format is not valid", 17),
        recipientError("Project with given name does not exist", 18, .notFound),
        recipientError("Invalid json given for product others", 19), recipientError("Sender name is not valid.", 22),
        recipientError("Recipient not added due to failure by rule", 26, .conflict),
        recipientError("Recipient not added as the user has already unsubscribed", 27, .conflict),
        recipientError("invalid parameter value type", 28), recipientError("wrong value of is_afnor", 29),
        recipientError("Sms are disabled", 30, .conflict),
    ]

    private static func recipientError(
        _ message: String,
        _ code: Int,
        _ kind: EkomiError.Kind = .validation
    ) -> DocumentedError { DocumentedError(200, message, code: code, kind) }
}

extension EndpointArguments {
    fileprivate func newRecipient() throws(ArgumentFault) -> NewRecipient {
        var recipient = NewRecipient(
            choice("recipient_type") ?? .email,
            transactionID: required("transaction_id")
        )
        recipient.transactionTime = date("transaction_time")
        recipient.salutation = text("salutation")
        recipient.firstName = text("first_name")
        recipient.lastName = text("last_name")
        recipient.email = text("email")
        recipient.telephone = text("telephone")
        for (id, name) in try details("products_info") { recipient.products[Product.ID(id)] = name }
        for member in json("products_other")?.object?.members ?? [] {
            recipient.productMetadata[Product.ID(member.key)] = NewRecipient.ProductMetadata(
                canonicalLink: member.value["product_canonical_link"]?.text,
                other: member.value["product_other"]?.bytes
            )
        }
        recipient.senderName = text("sender_name")
        recipient.senderEmail = text("sender_email")
        recipient.project = text("project_name")
        recipient.daysOfDeletion = int("days_of_deletion")
        recipient.metadata = try details("meta_data")
        recipient.clientID = text("client_id")
        recipient.screenName = text("screen_name")
        recipient.isAFNOR = flag("is_afnor")
        return recipient
    }
}
