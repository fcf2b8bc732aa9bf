import Reviews

extension EndpointCatalogue {
    static let csv: [EndpointDefinition] = [
        EndpointDefinition(
            .csv,
            "login",
            "POST",
            "api/3.0/security/login",
            "Gives a token for the credentials; to try them, for the client logs in by itself",
            client: "CSVClient.logIn()",
            errors: .login,
            knowledge: EndpointKnowledge(
                "all",
                confirmed: "`access_token`",
                assumed: "that a token is good for an hour",
                differences: "`username` and `password` in JSON; the token is called `access_token`"
            )
        ) { _, account in LoginQuery(family: .csv, credentials: account.credentials) },
        EndpointDefinition(
            .csv,
            "logout",
            "POST",
            "api/3.0/security/logout",
            "Ends a token: the one that is given, or one that is got for this",
            client: "CSVClient.logOut()",
            parameters: [.optional("token", .secret, "The token to end")],
            isWriting: true,
            errors: .token,
            knowledge: EndpointKnowledge(
                "all",
                differences: "An answer without a body; errors are plain text"
            )
        ) { arguments, account in
            if let token = arguments.text("token") { return CSVLogout(token: Secret(token)) }
            return CSVLogout(token: try await account.token(of: .csv))
        },
        EndpointDefinition(
            .csv,
            "orders",
            "GET",
            "api/3.0/orders",
            "The orders that were imported, with what their buyers said",
            client: "CSVClient.orders(_:)",
            parameters: [
                .optional("offset", .number(0...Int.max), "How many to skip; 0"),
                .optional("limit", .number(OrdersQuery.limitRange), "How many make a page; 200"),
                .optional("orderBy", .choice(OrdersQuery.Column.allCases.map(\.rawValue)), "What they are sorted by"),
                .optional(
                    "orderDirection",
                    .choice(OrdersQuery.Direction.allCases.map(\.rawValue)),
                    "Which of them come first; ASC"
                ),
                .optional("withFeedbackOnly", .flag, "Only orders whose buyers said something"),
                .optional("createdFrom", .time, "Only what was imported then or later"),
                .optional("createdTill", .time, "Only what was imported then or earlier"),
                .optional("shopId", .number(0...Int.max), "Only what was imported for this shop"),
                .optional("customDataFilter", .json, "Only orders with these values, as an object"),
            ],
            isPaged: true,
            errors: .token,
            knowledge: EndpointKnowledge(
                "parameters, \"in the body\", and the answer",
                confirmed: "parameters in the query, keys of a record",
                differences: """
                    Times as `2018-07-31T14:05:21+0000`; an order without feedback has none, or an empty object. \
                    eKomi resets a `limit` beyond 200 without a word; here it is refused
                    """
            )
        ) { arguments, _ in
            var query = OrdersQuery()
            query.offset = arguments.int("offset") ?? query.offset
            query.limit = arguments.int("limit") ?? query.limit
            query.orderBy = arguments.choice("orderBy") ?? query.orderBy
            query.direction = arguments.choice("orderDirection") ?? query.direction
            query.withFeedbackOnly = arguments.flag("withFeedbackOnly") ?? false
            query.createdFrom = arguments.date("createdFrom")
            query.createdTill = arguments.date("createdTill")
            query.shopID = arguments.int("shopId")
            query.customData = try arguments.details("customDataFilter")
            return query
        },
    ]
}

extension EndpointArguments {
    /// An object of texts, such as meta data; empty if there is none.
    func details(_ name: String) throws(ArgumentFault) -> [String: String] {
        guard let value = json(name) else { return [:] }
        guard value.object != nil else {
            throw .impossible(name, value: text(name), expected: #"an object of JSON, such as {"lang":"EN"}"#)
        }
        return value.details
    }
}
