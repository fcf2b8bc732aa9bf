extension Endpoint {
    /// `GET /api/v2/forms/{form_id}/questions`: what a form asks.
    static let formQuestions = Endpoint(
        .smartForms,
        "questions",
        .get,
        "/api/v2/forms/{form_id}/questions",
        summary: "The questions of a form",
        parameters: questionsParameters,
        example: { "/api/v2/forms/\($0.shops[0].forms[1].id)/questions?expand=options" },
        respond: formQuestions
    )

    /// `GET /api/v2/forms/questions`: what the default form asks.
    static let defaultQuestions = Endpoint(
        .smartForms,
        "questions",
        .get,
        "/api/v2/forms/questions",
        summary: "The questions of the default form",
        parameters: questionsParameters,
        example: { _ in "?expand=options" },
        respond: defaultQuestions
    )

    private static let questionsParameters: [Parameter] = [
        .format, .questionType, .exclude,
        Parameter("expand", "options: with the answers to choose from"),
        Parameter("show_conditional_questions", "1 (default) or 0; no question is conditional here"),
        Parameter("show_child_questions", "1 (default) or 0"),
        Parameter("show_multiple_question_labels", "1 or 0 (default); for product forms"),
        Parameter("show_question_tags", "1 or 0 (default)"),
    ]

    private static func defaultQuestions(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.dataset.shops[try call.smartFormsShop()]
        return try questions(call, of: shop.forms[0])
    }

    private static func formQuestions(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.dataset.shops[try call.smartFormsShop()]
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
