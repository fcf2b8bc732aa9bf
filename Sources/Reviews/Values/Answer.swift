/// What a reviewer answered to one question of the form, beside the rating and the text.
public struct Answer: Sendable, Hashable, Codable {
    /// What an answer consists of.
    public enum Value: Sendable, Hashable, Codable {
        /// A sub-rating in stars, 1…5, such as for delivery.
        case stars(Stars)
        /// A place on another scale, such as 0…10 of the Net Promoter Score.
        case scale(Int, range: ClosedRange<Int>)
        /// Yes or no, such as a recommendation.
        case choice(Bool)
        /// Free text or the label of a chosen option; hostile like all review text.
        case text(String)
    }

    /// A question's id at eKomi.
    public typealias QuestionID = Identifier<Answer>

    /// The question's id, if the source tells one.
    public var questionID: QuestionID?
    /// The question as the reviewer read it.
    public var question: String
    /// The answer.
    public var value: Value

    /// Makes an answer.
    public init(questionID: QuestionID? = nil, question: String, value: Value) {
        self.questionID = questionID
        self.question = question
        self.value = value
    }
}
