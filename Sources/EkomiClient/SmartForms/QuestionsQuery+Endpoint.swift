import Reviews

extension QuestionsQuery: Endpoint {
    var call: Call {
        .smartForms(form.map { "v2/forms/\($0.rawValue.percentEncoded)/questions" } ?? "v2/forms/questions")
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        for type in types where !Self.knownTypes.contains(type) {
            throw InvalidParameter(name: "question_type", value: type.rawValue, expected: Self.expected)
        }
        for type in excludedTypes where !Self.knownTypes.contains(type) {
            throw InvalidParameter(name: "exclude", value: type.rawValue, expected: Self.expected)
        }
        var parameters = Parameters()
        parameters.add("format", format.rawValue)
        parameters.add("question_type", list: types.map(\.rawValue))
        parameters.add("expand", expandsOptions ? "options" : nil)
        parameters.add("exclude", list: excludedTypes.map(\.rawValue))
        parameters.add("show_conditional_questions", flag: showsConditionalQuestions)
        parameters.add("show_child_questions", flag: showsChildQuestions)
        parameters.add("show_multiple_question_labels", flag: showsMultipleLabels)
        parameters.add("show_question_tags", flag: showsTags)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Listing<Question> {
        let records = try received.records(format)
        let rows = Listing<Question>(reading: records, mapping: received.mapping, name: "question_id") {
            object throws(RecordFault) in try Question(object)
        }
        return format == .csv
            ? Listing<Question>(items: Question.joining(rows.items), unintelligible: rows.unintelligible) : rows
    }

    func answer(to refusal: Refusal) -> Listing<Question>? {
        refusal.meansNothingIsThere ? Listing(items: []) : nil
    }

    static let knownTypes = QuestionType.allCases.filter { $0 != .constantSum && $0 != .feedbackEmail }
    private static let expected = "one of " + knownTypes.map(\.rawValue).joined(separator: ", ")
}
