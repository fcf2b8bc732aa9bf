public import struct Reviews.Answer

/// `PATCH api/v2/reviews/{feedback_id}`: publishes or rejects a review, and changes what it says.
public struct ReviewUpdate: Sendable, Hashable {
    /// What becomes of the review.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// It is published.
        case published
        /// It is not.
        case rejected
    }

    /// A new answer to a question.
    public struct Change: Sendable, Hashable {
        /// What is answered, by the type of the question.
        public enum Content: Sendable, Hashable {
            /// A text, a number on a scale or the like.
            case text(String)
            /// Several options.
            case list([String])
            /// What was liked and what was not.
            case prosAndCons(pros: [String], cons: [String])
        }

        /// The question.
        public var question: Reviews.Answer.QuestionID
        /// The answer.
        public var content: Content
        /// Answers to the questions below it.
        public var children: [Change]

        /// Makes a change.
        public init(_ question: Reviews.Answer.QuestionID, _ content: Content, children: [Change] = []) {
            self.question = question
            self.content = content
            self.children = children
        }
    }

    /// The review, by eKomi's number of it.
    public var feedbackID: String
    /// What becomes of it.
    public var status: Status
    /// What is changed; if nothing, only the status is.
    public var changes: [Change]

    /// Makes an update.
    public init(feedbackID: String, status: Status, changes: [Change] = []) {
        self.feedbackID = feedbackID
        self.status = status
        self.changes = changes
    }
}
