extension Endpoint {
    /// `GET /api/v2/forms/{form_id}/questions`: what a form asks.
    static let formQuestions = Endpoint(
        .smartForms,
        "questions",
        .get,
        "/api/v2/forms/{form_id}/questions",
        summary: "The questions of a form",
        authentication: .interface,
        parameters: [.path("form_id", .integer, "the form") { .number($0.shops[0].form(1).id) }] + questionsParameters,
        outcomes: questionsOutcomes,
        respond: formQuestions
    )

    /// `GET /api/v2/forms/questions`: what the default form asks.
    static let defaultQuestions = Endpoint(
        .smartForms,
        "questions",
        .get,
        "/api/v2/forms/questions",
        summary: "The questions of the default form",
        authentication: .interface,
        parameters: questionsParameters,
        outcomes: questionsOutcomes,
        respond: defaultQuestions
    )

    private static let questionsParameters: [Parameter] = [
        .format, .questionType, .exclude,
        .query("expand", .oneOf("options"), "options: with the answers to choose from") { _ in "options" },
        .query("show_conditional_questions", .flag, "1 (default) or 0; no question is conditional here"),
        .query("show_child_questions", .flag, "1 (default) or 0"),
        .query("show_multiple_question_labels", .flag, "1 or 0 (default); for product forms"),
        .query("show_question_tags", .flag, "1 or 0 (default)"),
    ]

    private static let questionsOutcomes: [Outcome] =
        [.json(.data(.list(.question))), .csv] + .refusals(401, 404, 422)

    private static func defaultQuestions(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.shop(at: try call.smartFormsShop())
        return try questions(call, of: shop.forms[0])
    }

    private static func formQuestions(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.shop(at: try call.smartFormsShop())
        guard let form = shop.forms.first(where: { String($0.id) == call.pathParameters["form_id"] }) else {
            throw APIError.smartForms(404, "form_id is invalid")
        }
        return try questions(call, of: form)
    }

    private static func questions(_ call: APICall, of form: SandboxForm) throws(APIError) -> APIAnswer {
        let isCSV = try call.wantsCSV()
        let expands = call.questionTypes("expand") ?? []
        guard expands.allSatisfy({ $0 == "options" }) else {
            throw .smartForms(422, "Invalid expand param, expand value should be options.")
        }
        _ = try call.flag("show_conditional_questions")
        _ = try call.flag("show_question_tags")
        let showsChildren = try call.flag("show_child_questions") ?? true
        if try call.flag("show_multiple_question_labels") == true, form.kind != .product {
            throw .smartForms(422, "Specified form is not a product review form..")
        }
        let questions = try filtered(form.questions, call).filter { showsChildren || $0.parentID == 0 }
        if isCSV {
            return .csv(questions.reduce(into: QuestionRecord.csvHeader) { $0 += QuestionRecord(question: $1).csv })
        }
        return .smartForms(
            .array(questions.map { QuestionRecord(question: $0).json(withOptions: expands.contains("options")) })
        )
    }

    private static func filtered(
        _ questions: [SandboxQuestion],
        _ call: APICall
    ) throws(APIError) -> [SandboxQuestion] {
        let wanted = call.questionTypes("question_type")
        let unwanted = call.questionTypes("exclude") ?? []
        let missing = (wanted ?? []).filter { type in !questions.contains { $0.kind.rawValue == type } }
        let unknown = unwanted.filter { SandboxQuestion.Kind(rawValue: $0) == nil }
        var problems: [String] = []
        if !missing.isEmpty {
            problems.append("This form does not contain \(missing.joined(separator: ",")) type questions")
        }
        if !unknown.isEmpty {
            problems.append("Exclude \(unknown.joined(separator: ",")) does not exist in system")
        }
        guard problems.isEmpty else { throw .smartForms(404, problems.joined(separator: " and ")) }
        return questions.filter { question in
            let type = question.kind.rawValue
            return wanted?.contains(type) != false && !unwanted.contains(type)
        }
    }
}
