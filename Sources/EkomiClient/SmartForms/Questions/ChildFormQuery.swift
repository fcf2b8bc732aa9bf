public import struct Reviews.Answer
public import struct Reviews.Form

/// `GET api/v2/forms/child`: the form, and the question, that a form was copied to.
public struct ChildFormQuery: Sendable, Hashable {
    /// The form that was copied.
    public var parent: Form.ID
    /// A question of it.
    public var question: Reviews.Answer.QuestionID?

    /// Asks for the child of a form.
    public init(parent: Form.ID, question: Reviews.Answer.QuestionID? = nil) {
        self.parent = parent
        self.question = question
    }
}

/// The copy of a form; eKomi documents none of its keys.
public struct ChildForm: Sendable, Hashable {
    /// The form.
    public let id: Form.ID
    /// The question that was asked for, there.
    public let question: Reviews.Answer.QuestionID?
    /// The answer as it came, in JSON.
    public let raw: [UInt8]
}

extension ChildFormQuery: Endpoint {
    var call: Call { .smartForms("v2/forms/child") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = Parameters()
        parameters.add("parent_form_id", parent.rawValue)
        parameters.add("parent_question_id", question?.rawValue)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> ChildForm {
        let payload = try received.payload()
        let value = payload.array.map { $0.first ?? .null } ?? payload
        guard let id = (value["child_form_id"] ?? value["form_id"] ?? value["id"])?.name else {
            throw received.unintelligible("child_form_id is missing; its keys are \(received.keys(of: value))")
        }
        return ChildForm(
            id: Form.ID(id),
            question: (value["child_question_id"] ?? value["question_id"])?.name.map { Reviews.Answer.QuestionID($0) },
            raw: value.bytes
        )
    }
}
