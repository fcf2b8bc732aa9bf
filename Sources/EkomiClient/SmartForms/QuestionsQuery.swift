public import struct Reviews.Form

/// `GET api/v2/forms/{form_id}/questions`, or `GET api/v2/forms/questions` for the default form.
public struct QuestionsQuery: Sendable, Hashable {
    /// The form; the account's default form if nil.
    public var form: Form.ID?
    /// JSON or CSV.
    public var format: AnswerFormat = .json
    /// Only questions of these types; all if empty.
    public var types: [QuestionType] = []
    /// No questions of these types.
    public var excludedTypes: [QuestionType] = []
    /// Whether the options of each question are told.
    public var expandsOptions = false
    /// Whether conditional questions are listed; eKomi's default is that they are.
    public var showsConditionalQuestions: Bool?
    /// Whether child questions are listed; eKomi's default is that they are.
    public var showsChildQuestions: Bool?
    /// Whether all labels of sub-ratings are told; eKomi's default is that they are not.
    public var showsMultipleLabels: Bool?
    /// Whether the tags of questions are told; eKomi's default is that they are not.
    public var showsTags: Bool?

    /// Asks for the questions of a form, or of the default form.
    public init(form: Form.ID? = nil) { self.form = form }
}
