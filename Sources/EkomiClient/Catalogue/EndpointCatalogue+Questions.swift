import Reviews

extension EndpointCatalogue {
    static let question = EndpointDefinition(
        .smartForms,
        "question",
        "GET",
        "api/v2/questions/{question_id}",
        "A question of any of the shop's forms, with what belongs to it",
        client: "SmartFormsClient.question(_:)",
        parameters: [
            .required("question_id", .number(0...Int.max), "The question"),
            .optional(
                "expand",
                .choices(QuestionQuery.Detail.allCases.map(\.rawValue)),
                "What to tell in addition; all of it"
            ),
            .optional("show_multiple_question_labels", .flag, "All labels of sub-ratings; 0"),
            .optional("show_question_tags", .flag, "The question's tags; 0"),
        ],
        errors: .smartForms + [
            DocumentedError(422, "Format should be json"),
            DocumentedError(
                422,
                "Invalid expand param, expand value should be options, child_questions or linked_questions."
            ),
            DocumentedError(404, "questions_id is invalid"), DocumentedError(404, "Form does not exist"),
        ],
        knowledge: EndpointKnowledge(
            "parameters and answer",
            assumed: "keys of tags",
            differences: "No parent is `0`; labels of options are numbers or texts; `question` for a linked one's label"
        )
    ) { arguments, _ in
        var query = QuestionQuery(.init(arguments.required("question_id")))
        if arguments.text("expand") != nil { query.expand = arguments.choices("expand") }
        query.showsMultipleLabels = arguments.flag("show_multiple_question_labels")
        query.showsTags = arguments.flag("show_question_tags")
        return query
    }

    static let formQuestions = EndpointDefinition(
        .smartForms,
        "form-questions",
        "GET",
        "api/v2/forms/{form_id}/questions",
        "The questions of a form",
        client: "SmartFormsClient.questions(_:)",
        parameters: [.required("form_id", .number(0...Int.max), "The form")] + questionParameters,
        hasCSV: true,
        errors: questionErrors + [DocumentedError(404, "form_id is invalid")],
        knowledge: questionKnowledge
    ) { arguments, _ in arguments.questionsQuery(of: Form.ID(arguments.required("form_id"))) }

    static let questions = EndpointDefinition(
        .smartForms,
        "questions",
        "GET",
        "api/v2/forms/questions",
        "The questions of the default form",
        client: "SmartFormsClient.questions(_:)",
        parameters: questionParameters,
        hasCSV: true,
        errors: questionErrors,
        knowledge: questionKnowledge
    ) { arguments, _ in arguments.questionsQuery(of: nil) }

    private static let questionParameters: [EndpointParameter] = [
        .optional(
            "question_type",
            .choices(QuestionsQuery.knownTypes.map(\.rawValue)),
            "Only questions of these types"
        ),
        .optional("expand", .choice(["options"]), "The options of each question too"),
        .optional("exclude", .choices(QuestionsQuery.knownTypes.map(\.rawValue)), "No questions of these types"),
        .optional("show_conditional_questions", .flag, "Conditional questions too; 1"),
        .optional("show_child_questions", .flag, "Child questions too; 1"),
        .optional("show_multiple_question_labels", .flag, "All labels of sub-ratings; 0"),
        .optional("show_question_tags", .flag, "The tags of questions; 0"),
    ]

    private static let questionErrors: [DocumentedError] =
        .smartForms + [
            DocumentedError(422, "Format should be json or csv"),
            DocumentedError(422, "Invalid expand param, expand value should be options."),
            DocumentedError(422, "Specified form is not a product review form.."),
            DocumentedError(404, "Exclude short_text does not exist in system"),
        ]

    private static let questionKnowledge = EndpointKnowledge(
        "parameters and answers, JSON and CSV",
        differences: """
            One row of the CSV for each option, its linked questions in one field with semicolons; no parent is `0`; \
            that a form has no question of a type is said by 404, which is an empty list here
            """
    )

    static let questionStatistics = EndpointDefinition(
        .smartForms,
        "question-stats",
        "GET",
        "api/v2/questions/{question_id}/stats",
        "How a question was answered",
        client: "SmartFormsClient.statistics(_:)",
        parameters: [
            .required("question_id", .number(0...Int.max), "The question"),
            .optional("product_id", .text, "Only about this product"),
            .optional("start_date", .day, "Only what was submitted on this day or later"),
            .optional("end_date", .day, "Only what was submitted on this day or earlier"),
        ],
        errors: .smartForms,
        knowledge: EndpointKnowledge("parameters", assumed: "every key of the answer, which is kept as it came")
    ) { arguments, _ in
        var query = QuestionStatisticsQuery(.init(arguments.required("question_id")))
        query.product = arguments.text("product_id").map { Product.ID($0) }
        query.from = arguments.day("start_date")
        query.to = arguments.day("end_date")
        return query
    }
}

extension EndpointArguments {
    fileprivate func questionsQuery(of form: Form.ID?) -> QuestionsQuery {
        var query = QuestionsQuery(form: form)
        query.format = format
        query.types = choices("question_type")
        query.excludedTypes = choices("exclude")
        query.expandsOptions = text("expand") != nil
        query.showsConditionalQuestions = flag("show_conditional_questions")
        query.showsChildQuestions = flag("show_child_questions")
        query.showsMultipleLabels = flag("show_multiple_question_labels")
        query.showsTags = flag("show_question_tags")
        return query
    }
}
