public import Reviews

/// A question of a form, as reviewers read it.
public struct FormQuestion: Sendable, Hashable, Codable {
    /// The form it is on.
    public var form: Form.ID
    /// Its id at eKomi.
    public var id: Answer.QuestionID
    /// What is asked.
    public var text: String
    /// eKomi's word for how it is answered, such as `ranking_scale`.
    public var kind: String

    /// Makes a question.
    public init(form: Form.ID, id: Answer.QuestionID, text: String, kind: String) {
        self.form = form
        self.id = id
        self.text = text
        self.kind = kind
    }
}
