import Reviews

extension EndpointCatalogue {
    static let core: [EndpointDefinition] = [
        EndpointDefinition(
            .core,
            "getSnapshot",
            "GET",
            "v3/getSnapshot",
            "The shop's rating at a glance; of some shops only that of the last 12 months",
            client: "CoreClient.snapshot()",
            errors: coreErrors,
            knowledge: coreKnowledge(confirmed: "all", "Numbers are texts, such as `\"4.3\"`")
        ) { _, _ in SnapshotQuery() },
        EndpointDefinition(
            .core,
            "getFeedback",
            "GET",
            "v3/getFeedback",
            "Reviews of the shop",
            client: "CoreClient.feedback(_:)",
            parameters: [
                .optional(
                    "filter",
                    .choice(FeedbackQuery.Filter.allCases.map(\.rawValue)),
                    "Which by their rating; all"
                )
            ] + rangeParameters,
            hasCSV: true,
            errors: coreErrors + [
                DocumentedError(
                    200,
                    "ERROR: Filter is not valid. Possible options: ([all]), [positive] and [critical]."
                ), cachingError,
            ],
            knowledge: coreKnowledge(
                confirmed: "all",
                "Times in Unix seconds; texts with `\\n` as two characters, HTML, or encoded twice; a CSV has no header"
            )
        ) { arguments, _ in
            var query = FeedbackQuery(
                filter: arguments.choice("filter") ?? .all,
                range: arguments.choice("range") ?? .all,
                caching: arguments.choice("caching") ?? .none
            )
            query.format = arguments.format
            return query
        },
        EndpointDefinition(
            .core,
            "getProductfeedback",
            "GET",
            "v3/getProductfeedback",
            "Reviews of one product, or of all",
            client: "CoreClient.productFeedback(_:)",
            parameters: [.optional("product", .text, "Only this product")] + rangeParameters,
            hasCSV: true,
            errors: coreErrors + [
                cachingError, DocumentedError(200, "Product parameter is empty."),
                DocumentedError(200, "Product ID not found.", .notFound),
            ],
            knowledge: coreKnowledge(
                confirmed: "all",
                "A product that eKomi does not know has an answer without a body; otherwise as `getFeedback`"
            )
        ) { arguments, _ in
            var query = ProductFeedbackQuery(
                product: arguments.text("product").map { Product.ID($0) },
                range: arguments.choice("range") ?? .all,
                caching: arguments.choice("caching") ?? .none
            )
            query.format = arguments.format
            return query
        },
        EndpointDefinition(
            .core,
            "getSettings",
            "GET",
            "v3/getSettings",
            "The account's settings; also the usual way to check the credentials",
            client: "CoreClient.settings()",
            errors: coreErrors,
            knowledge: coreKnowledge(confirmed: "all", "Numbers are texts")
        ) { _, _ in SettingsQuery() },
        EndpointDefinition(
            .core,
            "putOrder",
            "GET",
            "v3/putOrder",
            "Tells eKomi an order with what was bought, and gives the link where it can be reviewed",
            client: "CoreClient.putOrder(_:products:)",
            parameters: [
                .required("order_id", .text, "The order"),
                .optional("product_ids", .text, "What was bought, separated by commas"),
            ],
            isWriting: true,
            errors: coreErrors + [DocumentedError(200, "OrderID empty.")],
            knowledge: coreKnowledge(
                confirmed: "the answer",
                assumed: "`order_id`, `product_ids`",
                "It is a GET, though it changes something"
            )
        ) { arguments, _ in
            OrderRegistration(
                order: arguments.required("order_id"),
                products: (arguments.text("product_ids") ?? "").split(separator: ",")
                    .map { Product.ID(String($0).trimmed) }
            )
        },
        EndpointDefinition(
            .core,
            "putProduct",
            "GET",
            "v3/putProduct",
            "Tells eKomi a product",
            client: "CoreClient.putProduct(_:name:)",
            parameters: [
                .required("product_id", .text, "The product"), .required("product_name", .text, "Its name"),
            ],
            isWriting: true,
            errors: coreErrors,
            knowledge: coreKnowledge(
                confirmed: "",
                assumed: "`product_id`, `product_name`, and the answer of `putOrder`",
                "It is a GET, though it changes something"
            )
        ) { arguments, _ in
            ProductRegistration(
                product: Product.ID(arguments.required("product_id")),
                name: arguments.required("product_name")
            )
        },
    ]

    private static let rangeParameters: [EndpointParameter] = [
        .optional("range", .choice(FeedbackQuery.Range.allCases.map(\.rawValue)), "How far back; all"),
        .optional("caching", .choice(FeedbackQuery.Caching.allCases.map(\.rawValue)), "How old it may be; none"),
    ]

    private static let cachingError = DocumentedError(
        200,
        "ERROR: Caching is not valid. Possible options: [none],[short],[middle],[long] and ([verylong])."
    )

    private static let coreErrors: [DocumentedError] = [
        DocumentedError(200, "NonAuth", .missingCredentials),
        DocumentedError(200, "ERROR: Interface ID or password not transmitted", .missingCredentials),
        DocumentedError(200, "Access denied", .badCredentials),
        DocumentedError(200, "ERROR: Interface ID or password is not valid.", .badCredentials),
        DocumentedError(200, "NonFunction"), DocumentedError(200, "NonVersion"),
        DocumentedError(200, "Something in your request was wrong."),
    ]

    private static func coreKnowledge(
        confirmed: String,
        assumed: String = "",
        _ differences: String
    ) -> EndpointKnowledge {
        EndpointKnowledge(
            "",
            confirmed: confirmed,
            assumed: assumed,
            differences: """
                Credentials as `interface_id` and `interface_pw` in the query, or `auth=ID|PASSWORD`; errors are plain \
                text with status 200. \(differences)
                """
        )
    }
}
