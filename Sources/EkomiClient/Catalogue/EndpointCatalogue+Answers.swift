import Reviews

extension EndpointCatalogue {
    static let answersV2 = EndpointDefinition(
        .smartForms,
        "answers-v2",
        "GET",
        "api/v2/answers",
        "Reviews with all their answers; the version that finds them by invitation and order",
        client: "SmartFormsClient.answers(_:)",
        parameters: answersParameters(.v2) + [
            .optional("review_hash", .text, "Only the answers to this invitation"),
            .optional("order_id", .text, "Only this order; ignored by eKomi if there are order_ids"),
        ],
        hasCSV: true,
        isPaged: true,
        errors: answersErrors,
        knowledge: EndpointKnowledge(
            "parameters, that pages are linked in the header",
            assumed: "most keys of a record; the header's name, `Link`; CSV as one page",
            differences: answersDifferences
        )
    ) { arguments, _ in arguments.answersQuery(.v2) }

    static let answersV3 = EndpointDefinition(
        .smartForms,
        "answers-v3",
        "GET",
        "api/v3/answers",
        "Reviews with all their answers",
        client: "SmartFormsClient.answers(_:)",
        parameters: answersParameters(.v3) + [
            .optional("question_tag", .text, "Only answers to questions with this tag")
        ],
        hasCSV: true,
        isPaged: true,
        errors: answersErrors,
        knowledge: EndpointKnowledge(
            "parameters, that pages are linked in header and body",
            assumed: "most keys of a record; the links as of Smart Review Request; CSV as one page",
            differences: answersDifferences
        )
    ) { arguments, _ in arguments.answersQuery(.v3) }

    private static let answersErrors: [DocumentedError] =
        .smartForms + [
            DocumentedError(422, "Format should be json or csv"), DocumentedError(422, "published should be 0 or 1"),
            DocumentedError(422, "Invalid question_type param, Question type(s) are not valid."),
            DocumentedError(404, "Result is not found against that shop"),
        ]

    private static let answersDifferences = """
        That there are none is said by 404 with "Result is not found against that shop", which is an empty last page \
        here; flags as 0, 1, `true` or texts, nothing as null, `""`, `[]` or not at all, times in four forms
        """

    private static func answersParameters(_ version: AnswersQuery.Version) -> [EndpointParameter] {
        let sentiments = AnswersQuery.Sentiment.allCases.filter { version == .v2 || $0 != .all }
        return [
            .optional("form_id", .text, "Only these forms, separated by commas"),
            .optional("product_id", .text, "Only this product"),
            .optional("start_date", .day, "Only what was submitted on this day or later"),
            .optional("end_date", .day, "Only what was submitted on this day or earlier"),
            .optional("published", .flag, "Only published ones, or only others"),
            .optional("withdrawn", .flag, "Only withdrawn ones, or only others"),
            .optional("order_ids[]", .texts(most: AnswersQuery.mostOrderIDs), "Only these orders"),
            .optional(
                "question_type",
                .choices(version.questionTypes.map(\.rawValue)),
                "Only answers to questions of these types"
            ),
            .optional(
                "exclude",
                .choices(version.excludableQuestionTypes.map(\.rawValue)),
                "No answers to questions of these types"
            ),
            .optional("filter", .choice(sentiments.map(\.rawValue)), "Only reviews with such a rating"),
            .optional("show_skipped_product_reviews", .flag, "Reviews of skipped products too"),
            .optional("records_per_page", .number(AnswersQuery.recordsPerPageRange), "How many make a page; 20"),
            .optional("page", .number(1...Int.max), "The page; 1"),
        ]
    }
}

extension EndpointArguments {
    fileprivate func answersQuery(_ version: AnswersQuery.Version) -> AnswersQuery {
        var query = AnswersQuery(version)
        query.format = format
        query.forms = text("form_id").map { $0.split(separator: ",").map { Form.ID(String($0).trimmed) } } ?? []
        query.product = text("product_id").map { Product.ID($0) }
        query.from = day("start_date")
        query.to = day("end_date")
        query.published = flag("published")
        query.withdrawn = flag("withdrawn")
        query.reviewHash = text("review_hash")
        query.orderID = text("order_id")
        query.orderIDs = texts("order_ids[]")
        query.questionTypes = choices("question_type")
        query.excludedQuestionTypes = choices("exclude")
        query.sentiment = choice("filter")
        query.questionTag = text("question_tag")
        query.showsSkippedProductReviews = flag("show_skipped_product_reviews")
        query.recordsPerPage = int("records_per_page") ?? query.recordsPerPage
        query.page = int("page") ?? query.page
        return query
    }
}
