import Reviews

extension EndpointCatalogue {
    static let reviewRequests: [EndpointDefinition] = [
        addRecipient,
        EndpointDefinition(
            .smartReviewRequest,
            "recipient",
            "GET",
            "api/v1/recipients/orders",
            "Who was invited to review an order",
            client: "SmartReviewRequestClient.recipient(_:withProducts:)",
            parameters: reviewParameters + [.optional("include_product_info", .flag, "What was bought too; 0")],
            errors: [
                DocumentedError(500, "Something went wrong, please try again later."),
                DocumentedError(422, "Shop Id is missing.", .missingCredentials),
                DocumentedError(422, "Shop Password is missing.", .missingCredentials),
                DocumentedError(422, "Order id or Review hash is required."),
                DocumentedError(404, "Shop id does not exist.", .badCredentials),
                DocumentedError(404, "Shop password is incorrect.", .badCredentials),
                DocumentedError(404, "Recipient does not exist."), suspended,
            ],
            knowledge: EndpointKnowledge(
                "all",
                differences: """
                    Credentials as `ID|PASSWORD` in `shop`; wrong ones are 404; `meta_data` and products are null, an \
                    empty text or an object; the sample has a comma too many
                    """
            )
        ) { arguments, account in
            RecipientQuery(
                review: try arguments.review(),
                withProducts: arguments.flag("include_product_info") ?? false,
                credentials: account.credentials
            )
        },
        EndpointDefinition(
            .smartReviewRequest,
            "re-register",
            "POST",
            "api/v1/recipients",
            "Invites somebody again, at once, under a new order",
            client: "SmartReviewRequestClient.register(again:)",
            parameters: reviewParameters,
            isWriting: true,
            errors: [
                DocumentedError(500, "Something went wrong.Please try again later"),
                DocumentedError(422, "Shop Id is missing.", .missingCredentials),
                DocumentedError(422, "Shop Password is missing.", .missingCredentials),
                DocumentedError(422, "Action is required."), DocumentedError(422, "Action is incorrect."),
                DocumentedError(422, "Order id or Review hash is required."),
                DocumentedError(422, "Shop information is missing", .missingCredentials),
                DocumentedError(404, "Recipient does not exist."),
                DocumentedError(404, "Shop not found", .badCredentials),
                DocumentedError(500, "Error in registering recipient.Please try again!"), suspended,
            ],
            knowledge: EndpointKnowledge(
                "all",
                assumed: "a form in the body",
                differences: "Credentials as `ID|PASSWORD` in `shop`; where both are named, the order is ignored"
            )
        ) { arguments, account in
            RecipientRenewal(review: try arguments.review(), credentials: account.credentials)
        },
        EndpointDefinition(
            .smartReviewRequest,
            "recipients",
            "GET",
            "api/v1/recipients",
            "Those who were invited",
            client: "SmartReviewRequestClient.recipients(_:)",
            parameters: [
                .optional("customer_segment_id", .number(0...Int.max), "Only this customer segment; the default one"),
                .optional("detail", .flag, "Names, addresses and states too; 0"),
                .optional("start_date", .day, "Only who was added on this day or later; with end_date"),
                .optional("end_date", .day, "Only who was added on this day or earlier; with start_date"),
                .optional("recipient_type", media, "Only who is asked like this"),
                .optional(
                    "workflow_status",
                    .choice(RecipientsQuery.WorkflowStatus.allCases.map(\.rawValue)),
                    "Only whose invitation has come this far"
                ),
                .optional(
                    "subscription_status",
                    .choice(RecipientsQuery.SubscriptionStatus.allCases.map(\.rawValue)),
                    "Who wants to be asked, or who does not; subscribed"
                ),
            ] + pages,
            isPaged: true,
            errors: .reviewRequest,
            knowledge: EndpointKnowledge(
                "all; pages linked in the header",
                assumed: "`page`",
                differences: "Without `detail`, every detail is there and empty; `detail` is `true` or `false`"
            )
        ) { arguments, _ in
            var query = RecipientsQuery()
            query.segment = arguments.int("customer_segment_id")
            query.detail = arguments.flag("detail")
            query.days = try arguments.days("start_date", "end_date")
            query.medium = arguments.choice("recipient_type")
            query.workflowStatus = arguments.choice("workflow_status")
            query.subscriptionStatus = arguments.choice("subscription_status")
            query.recordsPerPage = arguments.int("records_per_page") ?? query.recordsPerPage
            query.page = arguments.int("page") ?? query.page
            return query
        },
        EndpointDefinition(
            .smartReviewRequest,
            "activity-stream",
            "GET",
            "api/v1/recipients/activity_stream",
            "What happened to invitations, of the last six months",
            client: "SmartReviewRequestClient.activity(_:)",
            parameters: [
                .required("start_date", .day, "The first day"), .required("end_date", .day, "The last day"),
                .optional("campaign_id", .number(0...Int.max), "Only this campaign; those of the default segment"),
                .optional("meta_data", .json, "Only recipients with these meta data, as an object"),
                .optional("order_id", .text, "Only this order"),
            ] + pages,
            isPaged: true,
            errors: .reviewRequest,
            knowledge: EndpointKnowledge(
                "all",
                confirmed: "paging in the body",
                differences: "What has not happened has an empty text for its time; no page has an empty link"
            )
        ) { arguments, _ in
            guard let days = try arguments.days("start_date", "end_date") else {
                throw ArgumentFault.missing("start_date", expected: "a day")
            }
            var query = RecipientActivityQuery(days: days)
            query.campaign = arguments.int("campaign_id")
            query.metadata = try arguments.details("meta_data")
            query.orderID = arguments.text("order_id")
            query.recordsPerPage = arguments.int("records_per_page") ?? query.recordsPerPage
            query.page = arguments.int("page") ?? query.page
            return query
        },
        EndpointDefinition(
            .smartReviewRequest,
            "orders",
            "GET",
            "api/v1/orders",
            "The meta data of orders",
            client: "SmartReviewRequestClient.orders(_:)",
            parameters: [.required("order_ids", .texts(most: OrderMetadataQuery.mostOrderIDs), "The orders")],
            errors: .reviewRequest,
            knowledge: EndpointKnowledge(
                "all",
                assumed: "`order_ids` as JSON in the query",
                differences: "`meta_data` is an object, or an empty text where there is none"
            )
        ) { arguments, _ in OrderMetadataQuery(arguments.texts("order_ids")) },
        EndpointDefinition(
            .smartReviewRequest,
            "consents",
            "POST",
            "api/v1/consents",
            "Notes that a customer agreed to be asked about an order",
            client: "SmartReviewRequestClient.addConsent(order:takenAt:)",
            parameters: [
                .required("order_id", .text, "The order"), .optional("consent_taken_at", .time, "When; now"),
            ],
            isWriting: true,
            errors: .reviewRequest,
            knowledge: EndpointKnowledge("all", differences: "Times as `2026-03-01 10:12:13`, in UTC")
        ) { arguments, _ in
            ConsentAddition(order: arguments.required("order_id"), takenAt: arguments.date("consent_taken_at"))
        },
    ]

    static let media = EndpointParameter.Kind.choice(RecipientMedium.allCases.map(\.rawValue))

    static let pages: [EndpointParameter] = [
        .optional("records_per_page", .number(1...Int.max), "How many make a page; 20"),
        .optional("page", .number(1...Int.max), "The page; 1"),
    ]

    private static let suspended = DocumentedError(
        401,
        "Shop is suspended. Please contact us at support@ekomi.com for further details."
    )

    private static let reviewParameters: [EndpointParameter] = [
        .optional("review_hash", .text, "The recipient, by the invitation"),
        .optional("order_id", .text, "The recipient, by the order"),
    ]
}
