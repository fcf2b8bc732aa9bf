/// The questions of the forms that every generated shop has.
enum FormQuestions {
    /// What is asked about a shop.
    static func shop(form: Int, labels: FormLabels) -> [SandboxQuestion] {
        var questions = QuestionList(form: form)
        let rating = questions.add(.rating, labels.rating, options: scale)
        for aspect in labels.shopAspects {
            questions.add(.rankingScale, aspect, parent: rating, options: scale)
        }
        questions.add(.feedback, labels.feedback)
        questions.add(.yesNo, labels.recommends, choices: [labels.yes, labels.no])
        questions.add(.feedbackEmail, labels.email)
        questions.add(.legalText, labels.terms)
        questions.add(.rankingScale, labels.likelihood, options: likelihood)
        return questions.questions
    }

    /// What is asked about a product.
    static func product(form: Int, labels: FormLabels) -> [SandboxQuestion] {
        var questions = QuestionList(form: form)
        let rating = questions.add(.rating, labels.rating, options: scale)
        for aspect in labels.productAspects {
            questions.add(.rankingScale, aspect, parent: rating, options: scale)
        }
        questions.add(.shortText, labels.title)
        questions.add(.feedback, labels.feedback)
        questions.add(.prosAndCons, labels.prosAndCons)
        questions.add(.multipleChoice, labels.uses, choices: labels.useOptions)
        questions.add(.yesNo, labels.recommends, choices: [labels.yes, labels.no])
        questions.add(.picture, labels.picture)
        questions.add(.feedbackEmail, labels.email)
        return questions.questions
    }

    /// What used to be asked about a product.
    static func formerProduct(form: Int, labels: FormLabels) -> [SandboxQuestion] {
        var questions = QuestionList(form: form)
        questions.add(.rating, labels.rating, options: scale)
        questions.add(.feedback, labels.feedback)
        questions.add(.dropdown, labels.uses, choices: labels.useOptions)
        return questions.questions
    }

    /// The scale of the Net Promoter Score.
    private static let likelihood = (0...10).map { SandboxQuestion.Option(id: $0, label: String($0)) }
    private static let scale = (1...5).map { SandboxQuestion.Option(id: $0, label: String($0)) }
}

/// Questions under construction, numbered as they come.
private struct QuestionList {
    let form: Int
    private(set) var questions: [SandboxQuestion] = []
    private var optionCount = 0

    init(form: Int) {
        self.form = form
    }

    @discardableResult
    mutating func add(
        _ kind: SandboxQuestion.Kind,
        _ label: String,
        parent: Int = 0,
        options: [SandboxQuestion.Option] = []
    ) -> Int {
        let id = form * 100 + questions.count + 1
        questions.append(SandboxQuestion(id: id, label: label, kind: kind, parentID: parent, options: options))
        return id
    }

    mutating func add(_ kind: SandboxQuestion.Kind, _ label: String, choices: [String]) {
        let first = optionCount
        optionCount += choices.count
        let options = choices.enumerated()
            .map { place, choice in
                SandboxQuestion.Option(id: form * 1000 + first + place + 1, label: choice)
            }
        add(kind, label, options: options)
    }
}
