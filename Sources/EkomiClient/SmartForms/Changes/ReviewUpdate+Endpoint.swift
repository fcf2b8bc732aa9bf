import Reviews

extension ReviewUpdate: Endpoint {
    var call: Call {
        let body = JSONValue.object([
            "status": .string(status.rawValue),
            "reviews": changes.isEmpty ? nil : .array(changes.map(\.json)),
        ])
        return .smartForms("PATCH", "v2/reviews/\(feedbackID.percentEncoded)", body: .json(body), isRepeatable: true)
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        try InvalidParameter.require(
            Int(feedbackID) != nil,
            "feedback_id",
            feedbackID,
            expected: "the review's number"
        )
        var seen: Set<Reviews.Answer.QuestionID> = []
        try Self.require(changes, seen: &seen)
        return Parameters()
    }

    private static func require(
        _ changes: [Change],
        seen: inout Set<Reviews.Answer.QuestionID>
    ) throws(InvalidParameter) {
        for change in changes {
            let id = change.question.rawValue
            try InvalidParameter.require(Int(id) != nil, "question_id", id, expected: "the question's number")
            try InvalidParameter.require(
                seen.insert(change.question).inserted,
                "question_id",
                id,
                expected: "each question once"
            )
            try require(change.children, seen: &seen)
        }
    }

    func answer(from received: Received) throws(Refusal) -> Acknowledgement { try received.acknowledgement() }
}

extension ReviewUpdate.Change {
    fileprivate var json: JSONValue {
        .object([
            "question_id": .number(question.rawValue), "answer": content.json,
            "children": children.isEmpty ? nil : .array(children.map(\.json)),
        ])
    }
}

extension ReviewUpdate.Change.Content {
    fileprivate var json: JSONValue {
        let list = { (texts: [String]) in JSONValue.array(texts.map { .string($0) }) }
        return switch self {
        case .text(let text): .string(text)
        case .list(let texts): list(texts)
        case .prosAndCons(let pros, let cons): .object(["pros": list(pros), "cons": list(cons)])
        }
    }
}
