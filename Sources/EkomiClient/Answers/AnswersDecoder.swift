import Reviews

/// Reads the answers to a form's questions, each by the type of its question.
struct AnswersDecoder {
    /// The answer to the question for the main rating.
    struct Rating {
        let entry: Record.Entry
        let stars: Stars?
    }

    private(set) var rating: Rating?
    private(set) var text = ""
    private(set) var pros: [String] = []
    private(set) var cons: [String] = []
    private(set) var pictures: [String] = []
    private(set) var answers: [Answer] = []
    private(set) var email: String?

    init(_ record: Record, faults: inout RecordFaults) {
        guard let entry = record.entry(.answers) else { return }
        guard let questions = Self.questions(entry.value) else {
            faults.note(RecordFault(entry, expected: "a list of answers"))
            return
        }
        for value in questions {
            guard let object = value.object else {
                faults.note(RecordFault(Record.Entry(key: entry.key, value: value), expected: "an answer"))
                continue
            }
            take(AnsweredQuestion(object), faults: &faults)
        }
    }

    /// A list, or an object whose members are the answers.
    private static func questions(_ value: JSONValue) -> [JSONValue]? {
        value.array ?? value.object?.members.map(\.value)
    }

    private mutating func take(_ question: AnsweredQuestion, faults: inout RecordFaults) {
        for child in question.children { take(child, faults: &faults) }
        guard let entry = question.entry, !entry.value.isBlank else { return }
        switch question.type {
        case .rating:
            rating = rating ?? Rating(entry: entry, stars: question.mainStars)
        case .feedback:
            if text.isEmpty { text = question.texts.joined(separator: "\n") }
        case .feedbackEmail:
            email = email ?? entry.value.name
        case .legalText:
            // Consent is no opinion.
            break
        case .picture:
            pictures += question.texts.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
        case .prosAndCons:
            guard let both = question.prosAndCons else {
                faults.note(RecordFault(entry, expected: "an object of pros and cons"))
                return
            }
            pros += both.pros
            cons += both.cons
        case .subRating, .rankingScale:
            if question.scaleValue == nil { faults.note(RecordFault(entry, expected: "a number on the scale")) }
            append(question, question.scaleValue)
        case .yesNo:
            append(question, question.choice.map { .choice($0) })
        case .multipleChoice, .dropdown, .shortText, .longText, .constantSum, .datepicker, nil:
            append(question, nil)
        }
    }

    /// What cannot be read as its type says is kept as what it says.
    private mutating func append(_ question: AnsweredQuestion, _ value: Answer.Value?) {
        let text = question.texts.joined(separator: ", ")
        guard value != nil || !text.isEmpty else { return }
        answers.append(Answer(questionID: question.id, question: question.label, value: value ?? .text(text)))
    }
}
