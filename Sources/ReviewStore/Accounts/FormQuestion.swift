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
    /// What can be chosen, by the option's id; known while a sync reads answers, and not kept.
    public var options: [String: String] = [:]

    private enum CodingKeys: String, CodingKey {
        case form, id, text, kind
    }

    /// eKomi's words for questions that are answered in stars.
    public static let starKinds: Set = ["sub_rating", "ranking_scale"]

    /// Makes a question.
    public init(form: Form.ID, id: Answer.QuestionID, text: String, kind: String) {
        self.form = form
        self.id = id
        self.text = text
        self.kind = kind
    }
}
