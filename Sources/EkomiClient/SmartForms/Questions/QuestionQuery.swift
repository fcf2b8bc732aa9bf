public import struct Reviews.Answer

/// `GET api/v2/questions/{question_id}`: one question of any of the shop's forms.
public struct QuestionQuery: Sendable, Hashable {
    /// What eKomi may tell in addition.
    public enum Detail: String, Sendable, Hashable, CaseIterable {
        /// The options to choose from.
        case options
        /// The questions below it.
        case childQuestions = "child_questions"
        /// The questions that follow an option.
        case linkedQuestions = "linked_questions"
    }

    /// The question.
    public var id: Reviews.Answer.QuestionID
    /// What to tell in addition.
    public var expand: [Detail]
    /// Whether all labels of sub-ratings are told; eKomi's default is that they are not.
    public var showsMultipleLabels: Bool?
    /// Whether the question's tags are told; eKomi's default is that they are not.
    public var showsTags: Bool?

    /// Asks for a question with everything that belongs to it.
    public init(_ id: Reviews.Answer.QuestionID, expand: [Detail] = Detail.allCases) {
        self.id = id
        self.expand = expand
    }
}

extension QuestionQuery: Endpoint {
    var call: Call { .smartForms("v2/questions/\(id.rawValue.percentEncoded)") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = Parameters()
        parameters.add("format", "json")
        parameters.add("expand", list: expand.map(\.rawValue))
        parameters.add("show_multiple_question_labels", flag: showsMultipleLabels)
        parameters.add("show_question_tags", flag: showsTags)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> QuestionDetails {
        let payload = try received.payload()
        guard let object = payload.array?.first?.object ?? payload.object else {
            throw received.unintelligible("there is no question in it")
        }
        return try received.reading { () throws(RecordFault) in try QuestionDetails(object) }
    }
}

extension Received {
    /// Reads what must be there; names the key that cannot be understood.
    func reading<Value>(_ read: () throws(RecordFault) -> Value) throws(Refusal) -> Value {
        do throws(RecordFault) {
            return try read()
        } catch {
            let fault = error.value.map { "\(error.key) is \(redaction.quote($0))" } ?? "\(error.key) is missing"
            throw unintelligible("\(fault), expected \(error.expected)")
        }
    }
}
