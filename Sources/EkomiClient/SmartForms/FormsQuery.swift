/// `GET api/v2/forms`: the account's forms.
public struct FormsQuery: Sendable, Hashable {
    /// Which forms by the state of their survey.
    public enum SurveyStatus: String, Sendable, Hashable, CaseIterable {
        /// Surveys under way.
        case active
        /// Surveys that are not.
        case inactive
        /// The default survey.
        case `default`
    }

    /// Which forms by their own state.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// Those in use.
        case active
        /// Those deleted, but not for good.
        case softDelete = "soft_delete"
        /// Both.
        case all
    }

    /// What eKomi may tell in addition.
    public enum Detail: String, Sendable, Hashable, CaseIterable {
        /// The form that asks back.
        case callbackFormID = "callback_form_id"
        /// The form's state.
        case status
    }

    /// JSON or CSV.
    public var format: AnswerFormat = .json
    /// Only forms without questions, or only those with some; both if nil.
    public var empty: Bool?
    /// Only forms whose survey is in this state.
    public var surveyStatus: SurveyStatus?
    /// Only forms in this state; active ones if nil.
    public var status: Status?
    /// What to tell in addition.
    public var include: [Detail] = []
    /// Only forms of this survey.
    public var surveyID: Int?

    /// Asks for all active forms; narrow it down by its properties.
    public init() {}
}
