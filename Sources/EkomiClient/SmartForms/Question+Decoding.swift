import Reviews

extension Question {
    /// Reads a question of JSON, or one row of a CSV, which has one option.
    init(_ object: JSONObject) throws(RecordFault) {
        guard let id = object["question_id"]?.name else {
            throw RecordFault(missing: "question_id", expected: "the question's number")
        }
        let parent = object["parent_id"]?.name
        let isRow = object["option_id"] != nil
        self.init(
            id: Answer.QuestionID(id),
            label: (object["question_label"] ?? object["question"] ?? object["label"])?.text?.repaired ?? "",
            type: (object["question_type"] ?? object["type"])?.name ?? "",
            // No question has the number 0: it stands for none.
            parent: parent == "0" ? nil : parent.map { Answer.QuestionID($0) },
            options: isRow
                ? [Option(object)].compactMap { $0 }
                : object["options"]?.array?.compactMap { $0.object.flatMap(Option.init) } ?? []
        )
    }

    /// The rows of a CSV as questions, each with all of its options.
    static func joining(_ rows: [Question]) -> [Question] {
        var questions: [Question] = []
        for row in rows {
            if let last = questions.last, last.id == row.id, last.parent == row.parent {
                questions[questions.count - 1] = Question(
                    id: last.id,
                    label: last.label,
                    type: last.type,
                    parent: last.parent,
                    options: last.options + row.options
                )
            } else {
                questions.append(row)
            }
        }
        return questions
    }
}

extension Question.Option {
    fileprivate init?(_ object: JSONObject) {
        guard let id = object["option_id"]?.name else { return nil }
        let linked: [String] =
            switch object["linked_question_ids"] ?? object["linked_questions"] {
            case .array(let array): array.compactMap { ($0["question_id"] ?? $0).name }
            // In a CSV, they stand in one field.
            case .string(let text): text.split(separator: ";").map { String($0).trimmed }
            default: []
            }
        self.init(
            id: id,
            label: object["option_label"]?.text?.repaired ?? "",
            linkedQuestions: linked.map { Answer.QuestionID($0) }
        )
    }
}
