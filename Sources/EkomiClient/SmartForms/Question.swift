public import struct Reviews.Answer

/// A question of a form.
public struct Question: Sendable, Hashable {
    /// An option to choose from.
    public struct Option: Sendable, Hashable {
        /// The option's number.
        public let id: String
        /// What the reviewer reads.
        public let label: String
        /// The questions that follow if it is chosen.
        public let linkedQuestions: [Answer.QuestionID]
    }

    /// The id at eKomi.
    public let id: Answer.QuestionID
    /// What the reviewer reads.
    public let label: String
    /// What it asks for, by eKomi's name; `QuestionType` knows the documented ones.
    public let type: String
    /// The question it belongs to, if it is a child of one.
    public let parent: Answer.QuestionID?
    /// The options, if asked for.
    public let options: [Option]
}
