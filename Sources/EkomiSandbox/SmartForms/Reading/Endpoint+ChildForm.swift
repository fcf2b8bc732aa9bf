extension Endpoint {
    /// `GET /api/v2/forms/child`: the form that belongs to another.
    static let childForm = Endpoint(
        .smartForms,
        "child",
        .get,
        "/api/v2/forms/child",
        summary: "The form below another: here the product form is below that of the shop. No key is documented",
        authentication: .interface,
        parameters: [
            .query("parent_form_id", .integer, "the form above", required: true) { .number($0.shops[0].forms[0].id) },
            .query("parent_question_id", .integer, "a question of it"),
        ],
        outcomes: [
            .json(
                .data(
                    .object(
                        [
                            "parent_form_id": .integer, "child_form_id": .integer, "parent_question_id": .integer,
                            "child_question_id": .integer,
                        ],
                        optional: ["parent_question_id", "child_question_id"]
                    )
                )
            )
        ] + .refusals(401, 404, 422),
        respond: childForm
    )

    private static func childForm(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.shop(at: try call.smartFormsShop())
        guard let id = call.value("parent_form_id") else {
            throw APIError.smartForms(422, "parent_form_id is missing")
        }
        guard let parent = shop.forms.first(where: { String($0.id) == id }) else {
            throw APIError.smartForms(404, "Form does not exist")
        }
        let child = parent.kind == .seller ? shop.forms.first { $0.kind == .product } : nil
        guard let child else { throw APIError.smartForms(404, "Result is not found against that shop") }
        var members: [JSONValue.Member] = [
            .init(key: "parent_form_id", value: .number(parent.id)),
            .init(key: "child_form_id", value: .number(child.id)),
        ]
        if let questionID = call.value("parent_question_id") {
            let question = parent.questions.first { String($0.id) == questionID }
            let below = question.flatMap { question in child.questions.first { $0.kind == question.kind } }
            guard let question, let below else { throw APIError.smartForms(404, "questions_id is invalid") }
            members.append(.init(key: "parent_question_id", value: .number(question.id)))
            members.append(.init(key: "child_question_id", value: .number(below.id)))
        }
        return .smartForms(.object(members))
    }
}
