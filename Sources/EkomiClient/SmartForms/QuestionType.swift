/// What a question of a form asks for, by eKomi's name of it.
public enum QuestionType: String, Sendable, Hashable, CaseIterable {
    /// The main rating in stars.
    case rating
    /// A rating of one aspect in stars.
    case subRating = "sub_rating"
    /// A place on a scale, such as 0…10.
    case rankingScale = "ranking_scale"
    /// Yes or no, or one of a few labels.
    case yesNo = "yes_no"
    /// Any of several options.
    case multipleChoice = "multiple_choice"
    /// One of several options.
    case dropdown
    /// A line of text.
    case shortText = "short_text"
    /// Several lines of text.
    case longText = "long_text"
    /// The text of the review.
    case feedback
    /// What was liked and what was not.
    case prosAndCons = "pros_and_cons"
    /// Pictures.
    case picture
    /// A fixed sum spread over options.
    case constantSum = "constant_sum"
    /// Terms to agree to.
    case legalText = "legal_text"
    /// The reviewer's e-mail address: personal.
    case feedbackEmail = "feedback_email"
    /// A date.
    case datepicker
}
