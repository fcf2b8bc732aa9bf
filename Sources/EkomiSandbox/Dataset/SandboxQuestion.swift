/// A question of a form.
public struct SandboxQuestion: Sendable, Hashable {
    /// The types of questions that eKomi documents.
    public enum Kind: String, Sendable, CaseIterable {
        /// The stars.
        case rating
        /// A number on a scale: a sub-rating from 1 to 5, or how likely a recommendation is, from 0 to 10.
        case rankingScale = "ranking_scale"
        /// One of two or few answers.
        case yesNo = "yes_no"
        /// Any of several answers.
        case multipleChoice = "multiple_choice"
        /// One of several answers.
        case dropdown
        /// A line.
        case shortText = "short_text"
        /// Several lines.
        case longText = "long_text"
        /// The review itself.
        case feedback
        /// Two lists.
        case prosAndCons = "pros_and_cons"
        /// Pictures.
        case picture
        /// Points shared out among options.
        case constantSum = "constant_sum"
        /// Terms to agree to.
        case legalText = "legal_text"
        /// The address for questions about the review.
        case feedbackEmail = "feedback_email"
        /// A day.
        case datepicker
    }

    /// An answer to choose.
    public struct Option: Sendable, Hashable {
        /// Its number; for stars and scales the value itself.
        public let id: Int
        /// What it reads.
        public let label: String
    }

    /// The question's number.
    public let id: Int
    /// What is asked, in the form's language.
    public let label: String
    /// How it is answered.
    public let kind: Kind
    /// The question it refines; 0 if it stands alone.
    public let parentID: Int
    /// The answers to choose from; empty if any text will do.
    public let options: [Option]
}
