import Reviews

extension EndpointCatalogue {
    static let smartFormsReading: [EndpointDefinition] = [
        question, formQuestions, questions, questionStatistics, summary, answersV2, shops, forms, activity, childForm,
        thankYouClicks, answersV3,
    ]

    private static let summary = EndpointDefinition(
        .smartForms,
        "summary",
        "GET",
        "api/v2/reviews/summary",
        "Count, average and distribution of ratings, up to six hours old",
        client: "SmartFormsClient.summary(_:)",
        parameters: [
            .required("form_id", .number(0...Int.max), "The form"),
            .optional("product_id", .text, "Only about this product"),
            .optional("start_date", .day, "Only what was submitted on this day or later"),
            .optional("end_date", .day, "Only what was submitted on this day or earlier"),
            .optional("published", .flag, "Only published ones, or only others"),
            .optional("withdrawn", .flag, "Only withdrawn ones, or only others"),
        ],
        errors: .smartForms,
        knowledge: EndpointKnowledge(
            "parameters",
            assumed: "every key of the answer; that the distribution may be an object or a list",
            differences: "eKomi gives the same answer to the same question for six hours"
        )
    ) { arguments, _ in
        SummaryQuery(
            form: Form.ID(arguments.required("form_id")),
            product: arguments.text("product_id").map { Product.ID($0) },
            from: arguments.day("start_date"),
            to: arguments.day("end_date"),
            published: arguments.flag("published"),
            withdrawn: arguments.flag("withdrawn")
        )
    }

    private static let shops = EndpointDefinition(
        .smartForms,
        "shops",
        "GET",
        "api/v2/shops",
        "The shop that the credentials belong to",
        client: "SmartFormsClient.shop()",
        hasCSV: true,
        errors: .smartForms + [
            DocumentedError(422, "Format should be json or csv"),
            DocumentedError(404, "Shop forms does not found!"),
        ],
        knowledge: EndpointKnowledge(
            "parameters and answer",
            assumed: "names of addresses beyond the sample",
            differences: """
                The answer repeats the password, which is shown nowhere; the sample lacks a comma, and its CSV has \
                three values under two names
                """
        )
    ) { arguments, _ in ShopQuery(format: arguments.format) }

    private static let forms = EndpointDefinition(
        .smartForms,
        "forms",
        "GET",
        "api/v2/forms",
        "The shop's forms",
        client: "SmartFormsClient.forms(_:)",
        parameters: [
            .optional("empty_forms", .flag, "Only forms without questions, or only those with some"),
            .optional(
                "survey_status",
                .choice(FormsQuery.SurveyStatus.allCases.map(\.rawValue)),
                "Only forms whose survey is in this state"
            ),
            .optional(
                "status",
                .choice(FormsQuery.Status.allCases.map(\.rawValue)),
                "Only forms in this state; active"
            ),
            .optional("include", .choices(FormsQuery.Detail.allCases.map(\.rawValue)), "What to tell in addition"),
            .optional("survey_id", .number(0...Int.max), "Only forms of this survey"),
        ],
        hasCSV: true,
        errors: .smartForms + [
            DocumentedError(422, "Format should be json or csv"),
            DocumentedError(404, "Shop forms does not found!"),
        ],
        knowledge: EndpointKnowledge(
            "parameters and answers, JSON and CSV",
            differences: "The sample has a comma after its last record; that there are no forms is said by 404"
        )
    ) { arguments, _ in
        var query = FormsQuery()
        query.format = arguments.format
        query.empty = arguments.flag("empty_forms")
        query.surveyStatus = arguments.choice("survey_status")
        query.status = arguments.choice("status")
        query.include = arguments.choices("include")
        query.surveyID = arguments.int("survey_id")
        return query
    }

    private static let activity = EndpointDefinition(
        .smartForms,
        "activity-stream",
        "GET",
        "api/v2/forms/activity_stream",
        "What happened to invitations between two days",
        client: "SmartFormsClient.activity(_:)",
        parameters: [
            .required("start_date", .day, "The first day"),
            .required("end_date", .day, "The last day"),
            .optional("order_id", .text, "Only this order"),
            .optional("records_per_page", .number(FormActivityQuery.recordsPerPageRange), "How many make a page; 20"),
            .optional("page", .number(1...Int.max), "The page; 1"),
        ],
        isPaged: true,
        errors: .smartForms,
        knowledge: EndpointKnowledge("parameters", assumed: "every key of a record; paging as of the answers")
    ) { arguments, _ in
        guard let days = try arguments.days("start_date", "end_date") else {
            throw ArgumentFault.missing("start_date", expected: "a day")
        }
        var query = FormActivityQuery(from: days.lowerBound, to: days.upperBound)
        query.orderID = arguments.text("order_id")
        query.recordsPerPage = arguments.int("records_per_page") ?? query.recordsPerPage
        query.page = arguments.int("page") ?? query.page
        return query
    }

    private static let childForm = EndpointDefinition(
        .smartForms,
        "child-form",
        "GET",
        "api/v2/forms/child",
        "The form, and the question, that a form was copied to",
        client: "SmartFormsClient.childForm(_:)",
        parameters: [
            .required("parent_form_id", .number(0...Int.max), "The form that was copied"),
            .optional("parent_question_id", .number(0...Int.max), "A question of it"),
        ],
        errors: .smartForms,
        knowledge: EndpointKnowledge("parameters", assumed: "every key of the answer")
    ) { arguments, _ in
        ChildFormQuery(
            parent: Form.ID(arguments.required("parent_form_id")),
            question: arguments.text("parent_question_id").map { .init($0) }
        )
    }

    private static let thankYouClicks = EndpointDefinition(
        .smartForms,
        "thankyou-clicks",
        "GET",
        "api/v2/thankyou/clicks",
        "How often the links of the page after a review were followed",
        client: "SmartFormsClient.thankYouClicks(_:)",
        parameters: [
            .optional("form_id", .number(0...Int.max), "Only from this form; the default form"),
            .optional("review_hash", .text, "Only after this review"),
        ],
        errors: .smartForms + [
            DocumentedError(422, "review_hash or form_id is not valid."),
            DocumentedError(404, "There are no records against provided inputs"),
        ],
        knowledge: EndpointKnowledge(
            "parameters and answer",
            assumed: "credentials in the header, as everywhere else",
            differences: "The records stand in `result` within `data`; that there are none is said by 404"
        )
    ) { arguments, _ in
        ThankYouClicksQuery(
            form: arguments.text("form_id").map { Form.ID($0) },
            reviewHash: arguments.text("review_hash")
        )
    }
}
