extension SandboxShop {
    /// A shop with the same forms under numbers of its own, and without widgets.
    func copy(interfaceID: Int, password: String) -> SandboxShop {
        SandboxShop(
            interfaceID: interfaceID,
            password: password,
            name: name,
            language: language,
            host: host,
            submissionDelay: submissionDelay,
            forms: forms.enumerated().map { $1.copy(id: interfaceID * 10 + $0 + 1) },
            widgets: []
        )
    }
}

extension SandboxForm {
    fileprivate func copy(id: Int) -> SandboxForm {
        let numbers = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ($1.id, id * 100 + $0 + 1) })
        return SandboxForm(
            id: id,
            name: name,
            kind: kind,
            completionRate: completionRate,
            openRate: openRate,
            language: language,
            questions: questions.map { question in
                SandboxQuestion(
                    id: numbers[question.id] ?? 0,
                    label: question.label,
                    kind: question.kind,
                    parentID: numbers[question.parentID] ?? 0,
                    // The options of a scale are the values themselves; others are numbered within their form.
                    options: question.options.map {
                        $0.id < 1000 ? $0 : SandboxQuestion.Option(id: id * 1000 + $0.id % 1000, label: $0.label)
                    }
                )
            }
        )
    }
}
