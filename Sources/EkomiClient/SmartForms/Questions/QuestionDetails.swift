/// A question with what belongs to it, as far as it was asked for.
public struct QuestionDetails: Sendable, Hashable {
    /// An option, and what follows when it is chosen.
    public struct Option: Sendable, Hashable {
        /// The option.
        public let option: Question.Option
        /// What is shown beside it; empty if there is nothing.
        public let toolTip: String
        /// The questions that follow, with their options.
        public let linkedQuestions: [Question]
    }

    /// The question itself.
    public let question: Question
    /// Its options.
    public let options: [Option]
    /// The questions below it; of theirs, eKomi tells number and label only.
    public let childQuestions: [Question]
    /// Its tags.
    public let tags: [String]
    /// The answer as it came, in JSON, for what is not documented.
    public let raw: [UInt8]
}

extension QuestionDetails {
    init(_ object: JSONObject) throws(RecordFault) {
        question = try Question(object)
        let options = object["options"]?.array?.compactMap(\.object) ?? []
        self.options = try zip(question.options, options.filter { $0["option_id"]?.name != nil })
            .map { option, object throws(RecordFault) in
                Option(
                    option: option,
                    toolTip: object["tool_tip"]?.text?.repaired ?? "",
                    linkedQuestions: try Self.questions(object["linked_questions"])
                )
            }
        childQuestions = try Self.questions(object["child_questions"])
        tags =
            (object["tags"] ?? object["question_tags"])?.array?.compactMap { ($0["name"] ?? $0).name?.repaired } ?? []
        raw = JSONValue.object(object).bytes
    }

    private static func questions(_ value: JSONValue?) throws(RecordFault) -> [Question] {
        try (value?.array?.compactMap(\.object) ?? []).map { object throws(RecordFault) in try Question(object) }
    }
}
