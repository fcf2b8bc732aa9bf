extension Endpoint {
    /// `GET /api/v2/questions/{question_id}`: one question.
    static let questionDetails = Endpoint(
        .smartForms,
        "question",
        .get,
        "/api/v2/questions/{question_id}",
        summary: "One question with its options and children",
        authentication: .interface,
        parameters: [
            .questionID(question: 0),
            .jsonFormat,
            .query("expand", "options, child_questions, linked_questions, separated by commas") { _ in
                "options,child_questions"
            },
            .query("show_multiple_question_labels", .flag, "1 or 0 (default)"),
            .query("show_question_tags", .flag, "1 or 0 (default)"),
        ],
        outcomes: [.json(.data(.questionDetails))] + .refusals(401, 404, 422),
        respond: questionDetails
    )

    private static func questionDetails(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.shop(at: try call.smartFormsShop())
        try call.requireJSON()
        let expands = call.questionTypes("expand") ?? []
        guard expands.allSatisfy({ ["options", "child_questions", "linked_questions"].contains($0) }) else {
            throw APIError.smartForms(
                422,
                "Invalid expand param, expand value should be options, child_questions or linked_questions."
            )
        }
        _ = try call.flag("show_multiple_question_labels")
        _ = try call.flag("show_question_tags")
        let (form, question) = try shop.question(call.pathParameters["question_id"] ?? "")
        guard case .object(var members) = QuestionRecord(question: question).json(withOptions: false) else {
            return .smartForms(.null)
        }
        if expands.contains("options") {
            let linked = expands.contains("linked_questions")
            members.append(.init(key: "options", value: .array(question.options.map { json($0, linked: linked) })))
        }
        if expands.contains("child_questions") {
            let children = form.questions.filter { $0.parentID == question.id }
            members.append(.init(key: "child_questions", value: .array(children.map(child))))
        }
        return .smartForms(.object(members))
    }

    private static func json(_ option: SandboxQuestion.Option, linked: Bool) -> JSONValue {
        var members = [
            JSONValue.Member(key: "option_id", value: .number(option.id)),
            JSONValue.Member(
                key: "option_label",
                value: Int(option.label).map(JSONValue.number) ?? .string(option.label)
            ),
            JSONValue.Member(key: "tool_tip", value: ""),
        ]
        if linked {
            members.append(JSONValue.Member(key: "linked_questions", value: []))
        }
        return .object(members)
    }

    private static func child(_ question: SandboxQuestion) -> JSONValue {
        ["question_id": .number(question.id), "question_label": .string(question.label)]
    }
}

extension SandboxShop {
    /// A question of any form, with its form.
    func question(_ id: String) throws(APIError) -> (SandboxForm, SandboxQuestion) {
        for form in forms {
            if let question = form.questions.first(where: { String($0.id) == id }) {
                return (form, question)
            }
        }
        throw .smartForms(404, "questions_id is invalid")
    }
}
