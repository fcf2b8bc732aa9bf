import ReviewStore
import Reviews

/// What the questions and options of an account's forms are called, for answers that tell only their numbers.
struct AnswerNames: Sendable {
    private var questions: [Answer.QuestionID: [FormQuestion]] = [:]

    init(_ questions: [FormQuestion]) {
        for question in questions { self.questions[question.id, default: []].append(question) }
    }

    /// The answers, each with the words and the kind of its question where it does not tell them itself.
    func naming(_ answers: [Answer], of form: Form.ID?) -> [Answer] {
        guard !questions.isEmpty else { return answers }
        return answers.map { answer in
            guard let id = answer.questionID, let question = question(id, of: form) else { return answer }
            var named = answer
            if named.question.isEmpty { named.question = question.text }
            if case .text(let text) = named.value { named.value = Self.value(text, question) }
            return named
        }
    }

    /// The same question may stand on several forms.
    private func question(_ id: Answer.QuestionID, of form: Form.ID?) -> FormQuestion? {
        let known = questions[id] ?? []
        return known.first { $0.form == form } ?? known.first
    }

    /// A number that is an option, or stars; the text itself if it is neither.
    private static func value(_ text: String, _ question: FormQuestion) -> Answer.Value {
        if question.kind == "sub_rating", let stars = Double(text).flatMap({ Stars($0) }) { return .stars(stars) }
        guard let label = question.options[text], !label.isEmpty else { return .text(text) }
        return .text(label)
    }
}
