/// Puts new answers into a review, question by question.
struct ReviewRevision {
    let form: SandboxForm
    /// Where uploaded pictures can be fetched; one is named in an answer by its file name alone.
    let assets: String

    private static let shortestText = 3
    private static let longestText = 64 << 10
    private static let mostElements = 100

    func apply(_ changes: [JSONValue], to review: inout SandboxReview) throws(APIError) {
        var seen: Set<Int> = []
        try apply(changes, to: &review, seen: &seen)
    }

    private func apply(
        _ changes: [JSONValue],
        to review: inout SandboxReview,
        seen: inout Set<Int>
    ) throws(APIError) {
        for change in changes {
            guard case .number(let id) = change["question_id"], let answer = change["answer"],
                let members = change.members,
                members.allSatisfy({ ["question_id", "answer", "children"].contains($0.key) })
            else {
                throw .smartForms(
                    422,
                    "question_id and answer are the keys for array, given keys are not correct"
                )
            }
            guard let question = form.questions.first(where: { $0.id == id }) else {
                throw .smartForms(422, "Question ID: \(id) does not belong to this Form")
            }
            guard seen.insert(id).inserted else { throw .smartForms(422, "Duplicate question ID found") }
            try set(answer, of: question, in: &review)
            try apply(change["children"]?.elements ?? [], to: &review, seen: &seen)
        }
    }

    private func set(
        _ answer: JSONValue,
        of question: SandboxQuestion,
        in review: inout SandboxReview
    ) throws(APIError) {
        switch question.kind {
        case .rating: review.stars = try scale(answer, question)
        case .rankingScale: try setSubRating(scale(answer, question), of: question, in: &review)
        case .feedback: review.text = try text(answer, question, atLeast: Self.shortestText)
        case .shortText: review.title = try text(answer, question)
        case .longText, .constantSum, .datepicker, .legalText: _ = try text(answer, question)
        case .feedbackEmail: review.reviewer.email = try text(answer, question)
        case .yesNo:
            let option = try option(answer, question)
            review.isRecommended = option.id == question.options.first?.id
        case .dropdown: review.uses = [try option(answer, question).label]
        case .multipleChoice:
            review.uses = try list(answer, question)
                .map { element throws(APIError) in try option(element, question).label }
        case .picture:
            let names = try list(answer, question).compactMap(\.scalar)
            review.pictures = names.map { $0.utf8.contains(UInt8(ascii: ":")) ? $0 : "\(assets)/\($0.percentEncoded)" }
        case .prosAndCons: (review.pros, review.cons) = try prosAndCons(answer, question)
        }
    }

    private func setSubRating(_ value: Int, of question: SandboxQuestion, in review: inout SandboxReview) {
        let scales = form.questions.filter { $0.kind == .rankingScale }
        guard let place = scales.firstIndex(of: question) else { return }
        while review.subRatings.count <= place { review.subRatings.append(value) }
        review.subRatings[place] = value
    }

    private func text(
        _ answer: JSONValue,
        _ question: SandboxQuestion,
        atLeast length: Int = 0
    ) throws(APIError) -> String {
        guard let text = answer.scalar else {
            throw .smartForms(422, "The given content is array, expected string for question ID (\(question.id))")
        }
        guard text.utf8.count <= Self.longestText else {
            throw .smartForms(422, "The given value is not according to range for question ID (\(question.id))")
        }
        guard text.count >= length else {
            throw .smartForms(422, "Minimum \(length) characters are required for question ID (\(question.id))")
        }
        return text
    }

    private func list(_ answer: JSONValue, _ question: SandboxQuestion) throws(APIError) -> [JSONValue] {
        guard let elements = answer.elements else {
            throw .smartForms(
                422,
                "The given content is not array, expected array for question ID (\(question.id))"
            )
        }
        return try limited(elements, question)
    }

    private func limited(_ elements: [JSONValue], _ question: SandboxQuestion) throws(APIError) -> [JSONValue] {
        let isReasonable =
            elements.count <= Self.mostElements
            && elements.allSatisfy { $0.scalar.map { $0.utf8.count <= Self.longestText } ?? true }
        guard isReasonable else {
            throw .smartForms(422, "The given value is not according to range for question ID (\(question.id))")
        }
        return elements
    }

    private func scale(_ answer: JSONValue, _ question: SandboxQuestion) throws(APIError) -> Int {
        guard let value = Int(try text(answer, question)) else {
            throw .smartForms(422, "The given value is not according to range for question ID (\(question.id))")
        }
        let least = question.options.first?.id ?? 1
        let most = question.options.last?.id ?? 5
        guard (min(least, most)...max(least, most)).contains(value) else {
            throw .smartForms(
                422,
                "The question ID (\(question.id)) range is \(least)-\(most) and given value is not according to range"
            )
        }
        return value
    }

    /// An option by its number, by its label, or by both in an object.
    private func option(_ answer: JSONValue, _ question: SandboxQuestion) throws(APIError) -> SandboxQuestion.Option {
        if answer.members != nil {
            guard let id = answer["option_id"]?.scalar, let label = answer["option_value"]?.scalar,
                let option = question.options.first(where: { String($0.id) == id && $0.label == label })
            else { throw .smartForms(422, "Option ID and Option value does not set properly") }
            return option
        }
        let text = try text(answer, question)
        guard let option = question.options.first(where: { String($0.id) == text || $0.label == text }) else {
            throw .smartForms(422, "Option ID: \(text.prefix(80)) does not belong to this Form")
        }
        return option
    }

    private func prosAndCons(
        _ answer: JSONValue,
        _ question: SandboxQuestion
    ) throws(APIError) -> (pros: [String], cons: [String]) {
        guard let members = answer.members, members.count == 2, let pros = answer["pros"]?.elements,
            let cons = answer["cons"]?.elements
        else {
            throw .smartForms(
                422,
                "The given content keys (pros and cons) are not correct for question ID (\(question.id))"
            )
        }
        return (try limited(pros, question).compactMap(\.scalar), try limited(cons, question).compactMap(\.scalar))
    }
}
