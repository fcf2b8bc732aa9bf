import Reviews

extension EndpointCatalogue {
    static let engagement: [EndpointDefinition] = [
        login(
            .engagement,
            client: "EngagementClient.logIn()",
            errors: [DocumentedError(401, "Unauthorized shop"), DocumentedError(422, "Unprocessable Entity")],
            EndpointKnowledge(
                "`token`, 401, 422",
                assumed: "body as of the CSV log-in",
                differences: "The token is called `token`"
            )
        ),
        EndpointDefinition(
            .engagement,
            "review-cases",
            "GET",
            "api/1.0/review-cases",
            "Cases that agents follow up with reviewers",
            client: "EngagementClient.reviewCases(_:)",
            parameters: [
                .optional("start_date", .day, "Only cases of this day or later"),
                .optional("end_date", .day, "Only cases of this day or earlier"),
                .optional("limit", .number(1...Int.max), "How many make a page; 200"),
                .optional("offset", .number(0...Int.max), "How many to skip; 0"),
                .optional("case_number", .text, "Only this case"),
            ],
            isPaged: true,
            errors: [DocumentedError(403, "Forbidden Access")],
            knowledge: EndpointKnowledge(
                "parameters by title, answer",
                assumed: "names in small letters; states 1 to 6 in the order of the table",
                differences: """
                    Times within `case_statues`, whose name is misspelt, have years of two digits, and are empty where \
                    there is none; the sample ends before its last brace
                    """
            )
        ) { arguments, _ in
            var query = ReviewCasesQuery()
            query.from = arguments.day("start_date")
            query.to = arguments.day("end_date")
            query.limit = arguments.int("limit") ?? query.limit
            query.offset = arguments.int("offset") ?? query.offset
            query.caseNumber = arguments.text("case_number")
            return query
        },
        EndpointDefinition(
            .engagement,
            "review-comment",
            "GET",
            "api/1.0/review-comment",
            "What was commented on the reviews of a product",
            client: "EngagementClient.comments(_:)",
            parameters: [
                .required("product_id", .text, "The product"),
                .optional("order_id", .text, "Only on the review of this order"),
            ],
            errors: [DocumentedError(403, "Forbidden Access"), DocumentedError(404, "Not Found")],
            knowledge: EndpointKnowledge(
                "parameters by title, answer",
                assumed: "`order_id`, `product_id`; keys of a comment",
                differences: "Records under numbers as keys, beside `total`; the sample ends before its last brace"
            )
        ) { arguments, _ in
            ReviewCommentsQuery(
                product: Product.ID(arguments.required("product_id")),
                orderID: arguments.text("order_id")
            )
        },
    ]

    static let smartWidgets: [EndpointDefinition] = [
        login(
            .smartWidgets,
            client: "SmartWidgetsClient.logIn()",
            EndpointKnowledge(
                "that it gives a token",
                assumed: "path and body",
                differences: "The token's name is not told: any of the known ones is taken"
            )
        ),
        EndpointDefinition(
            .smartWidgets,
            "widget-code",
            "GET",
            "api/1.0/widget/code",
            "eKomi's embed codes",
            client: "SmartWidgetsClient.widgetCodes(_:)",
            parameters: [
                .optional("widget_id", .number(0...Int.max), "Only this widget"),
                .optional("offset", .number(0...Int.max), "How many to skip"),
                .optional("limit", .number(1...Int.max), "How many to list"),
            ],
            errors: [DocumentedError(404, "Invalid request.")],
            knowledge: EndpointKnowledge(
                "all",
                differences: """
                    Records whose key is the widget's number, with a comma too many in the sample; errors in `errors`; \
                    the codes repeat the id of their container
                    """
            )
        ) { arguments, _ in
            WidgetCodesQuery(
                widget: arguments.text("widget_id").map { WidgetCode.ID($0) },
                offset: arguments.int("offset"),
                limit: arguments.int("limit")
            )
        },
        EndpointDefinition(
            .smartWidgets,
            "clone",
            "POST",
            "api/1.0/clone",
            "Copies this account's settings and widgets to another account",
            client: "SmartWidgetsClient.clone(to:widgets:)",
            parameters: [
                .required("shop_id", .number(0...Int.max), "The other account"),
                .required("interface_password", .secret, "Its password"),
                .optional("widget_ids", .text, "Only these widgets, separated by commas"),
            ],
            isWriting: true,
            errors: [
                DocumentedError(404, "Target user is not registered in eKomi connect."),
                DocumentedError(422, "Invalid Widget id(s)."),
            ],
            knowledge: EndpointKnowledge(
                "parameters, answer, errors",
                assumed: "path, method, and parameters as JSON in the body",
                differences: "The answer is one text in quotes; errors in `errors`"
            )
        ) { arguments, _ in
            AccountCloning(
                target: Credentials(
                    interfaceID: arguments.required("shop_id"),
                    password: arguments.required("interface_password")
                ),
                widgets: (arguments.text("widget_ids") ?? "").split(separator: ",")
                    .map { WidgetCode.ID(String($0).trimmed) }
            )
        },
    ]

    static let mail2DB: [EndpointDefinition] = [
        login(
            .mail2DB,
            client: "Mail2DBClient.logIn()",
            EndpointKnowledge(
                "an answer of `client_id` and `client_secret`",
                assumed: "body and token as of the others"
            )
        ),
        EndpointDefinition(
            .mail2DB,
            "shop",
            "GET",
            "api/1.0/shop",
            "Whether and where the shop takes orders by e-mail",
            client: "Mail2DBClient.shop()",
            knowledge: EndpointKnowledge(
                "the keys of the answer",
                assumed: "method",
                differences: "`userEmailAddress` and `shopId`, in mixed case"
            )
        ) { _, _ in Mail2DBShopQuery() },
    ]

    static let reviewImport: [EndpointDefinition] = [
        login(
            .reviewImport,
            client: "ReviewImportClient.logIn()",
            EndpointKnowledge("all", differences: "The token is called `accessToken`")
        ),
        review("reviews-1.0", "api/1.0/reviews", "Gives eKomi a review that was given elsewhere", title: []),
        review(
            "reviews-1.1",
            "api/1.1/reviews",
            "Gives eKomi a review with a title that was given elsewhere",
            title: [.required("productReviewTitle", .text, "The title")]
        ),
    ]

    private static func review(
        _ name: String,
        _ path: String,
        _ summary: String,
        title: [EndpointParameter]
    ) -> EndpointDefinition {
        EndpointDefinition(
            .reviewImport,
            name,
            "POST",
            path,
            summary,
            client: "ReviewImportClient.add(_:)",
            parameters: [
                .required("inputSourceId", .number(0...Int.max), "The input source, made in eKomi's own tool"),
                .required("orderId", .text, "The order"),
                .required("rating", .number(ExternalReview.ratingRange), "The stars"),
                .required("reviewText", .text, "The text"),
                .required("transactionDate", .time, "When the order was placed"),
                .required("shopId", .text, "The account that it belongs to"),
                .optional("clientId", .text, "The customer's number: letters and digits"),
                .optional("email", .text, "The customer's e-mail address"),
            ] + title,
            isWriting: true,
            knowledge: EndpointKnowledge(
                "fields",
                assumed: "the answer, which is given as it came; ratings of 1 to 5",
                differences: "Names in mixed case; `shopId` is a text, and the order's time has an offset"
            )
        ) { arguments, _ in
            guard let date = arguments.date("transactionDate") else {
                throw ArgumentFault.missing("transactionDate", expected: "a time")
            }
            var review = ExternalReview(
                inputSource: arguments.int("inputSourceId") ?? 0,
                shopID: arguments.required("shopId"),
                orderID: arguments.required("orderId"),
                rating: arguments.int("rating") ?? 0,
                text: arguments.required("reviewText"),
                transactionDate: date
            )
            review.productReviewTitle = arguments.text("productReviewTitle")
            review.clientID = arguments.text("clientId")
            review.email = arguments.text("email")
            return review
        }
    }

    private static func login(
        _ family: APIFamily,
        client: String,
        errors: [DocumentedError] = [],
        _ knowledge: EndpointKnowledge
    ) -> EndpointDefinition {
        EndpointDefinition(
            family,
            "login",
            "POST",
            "api/1.0/security/login",
            "Gives a token for the credentials; to try them, for the client logs in by itself",
            client: client,
            errors: errors,
            knowledge: knowledge
        ) { _, account in LoginQuery(family: family, credentials: account.credentials) }
    }

    static let specialAuthentication: [EndpointDefinition] = [
        EndpointDefinition(
            .specialAuthentication,
            "getagent",
            "GET",
            "getagent",
            "An address at which a user of another system is logged in to eKomi",
            client: "SpecialAuthenticationClient.agent(user:accessToken:)",
            parameters: [
                .required("connectuser", .text, "The user of eKomi Connect"),
                .required("access_token", .secret, "The token that eKomi gave for this"),
            ],
            hasSecretAnswer: true,
            knowledge: EndpointKnowledge(
                "all but its host, which eKomi tells to those for whom it is enabled",
                assumed: "that errors have a status",
                differences: "A token of its own in the query; the answer's `data` is an address that logs in"
            )
        ) { arguments, _ in
            AgentQuery(user: arguments.required("connectuser"), accessToken: Secret(arguments.required("access_token")))
        }
    ]
}
