/// A question in the shape that SmartForms gives it.
struct QuestionRecord {
    let question: SandboxQuestion

    func json(withOptions: Bool) -> JSONValue {
        var members = [
            JSONValue.Member(key: "question_id", value: .number(question.id)),
            JSONValue.Member(key: "question_label", value: .string(question.label)),
            JSONValue.Member(key: "question_type", value: .string(question.kind.rawValue)),
            JSONValue.Member(key: "parent_id", value: .number(question.parentID)),
        ]
        if withOptions, !question.options.isEmpty {
            members.append(JSONValue.Member(key: "options", value: .array(question.options.map(json))))
        }
        return .object(members)
    }

    static let csvHeader = CSV.row([
        "question_id", "question_label", "question_type", "parent_id", "option_id", "option_label",
        "linked_question_ids",
    ])

    /// A line for each option; one with empty columns for a question without.
    var csv: [UInt8] {
        let start = ["\(question.id)", question.label, question.kind.rawValue, "\(question.parentID)"]
        guard !question.options.isEmpty else { return CSV.row(start + ["", "", ""]) }
        return question.options.reduce(into: []) { $0 += CSV.row(start + ["\($1.id)", $1.label, ""]) }
    }

    private func json(_ option: SandboxQuestion.Option) -> JSONValue {
        [
            "option_id": .number(option.id),
            // The labels of stars and scales are numbers.
            "option_label": Int(option.label).map(JSONValue.number) ?? .string(option.label),
            "linked_question_ids": [],
        ]
    }
}
