extension Endpoint {
    /// `GET /api/v2/questions/{question_id}/stats`: how a question was answered.
    static let questionStats = Endpoint(
        .smartForms,
        "stats",
        .get,
        "/api/v2/questions/{question_id}/stats",
        summary: "How often each option of a question was chosen",
        authentication: .interface,
        parameters: [
            .questionID(question: 1), .query("product_id", "one product only"), .startDate, .endDate,
        ],
        outcomes: [.json(.data(.questionStatistics))] + .refusals(401, 404, 422),
        respond: questionStats
    )

    private static func questionStats(_ call: APICall) throws -> APIAnswer {
        let place = try call.smartFormsShop()
        let shop = call.sandbox.shop(at: place)
        let (form, question) = try shop.question(call.pathParameters["question_id"] ?? "")
        var query = ReviewQuery()
        query.submitted = try call.submissionWindow()
        query.isPublished = true
        query.isWithdrawn = false
        query.forms = Set(shop.forms.indices.filter { shop.forms[$0].id == form.id }.map { UInt8($0) })
        if let product = call.query["product_id"], !product.isEmpty {
            query.product = call.sandbox.productPlace(product) ?? ReviewQuery.unknownProduct
        }
        var counts: [Int: Int] = [:]
        for number in call.sandbox.numbers(of: place, matching: query) {
            let review = call.sandbox.review(Int(number), of: place)
            for option in review.options(chosenFor: question, on: form) {
                counts[option, default: 0] += 1
            }
        }
        return .smartForms(json(question, counts: counts))
    }

    /// The keys are not documented; these are assumed.
    private static func json(_ question: SandboxQuestion, counts: [Int: Int]) -> JSONValue {
        let total = counts.values.reduce(0, +)
        let sum = counts.reduce(0) { $0 + $1.key * $1.value }
        let isScale = question.kind == .rating || question.kind == .rankingScale
        return [
            "question_id": .number(question.id),
            "question_label": .string(question.label),
            "question_type": .string(question.kind.rawValue),
            "total_answers": .number(total),
            "average": isScale && total > 0
                ? .string(Decimals.text(hundredths: (sum * 100 + total / 2) / total)) : .null,
            "options": .array(
                question.options.map { option in
                    [
                        "option_id": .number(option.id), "option_label": .string(option.label),
                        "count": .number(counts[option.id] ?? 0),
                    ]
                }
            ),
        ]
    }
}

extension SandboxReview {
    /// The options that answer a question of the form; empty for questions without.
    fileprivate func options(chosenFor question: SandboxQuestion, on form: SandboxForm) -> [Int] {
        switch question.kind {
        case .rating:
            return stars.map { [$0] } ?? []
        case .rankingScale:
            let scales = form.questions.filter { $0.kind == .rankingScale }
            guard let place = scales.firstIndex(of: question), subRatings.indices.contains(place) else { return [] }
            return [subRatings[place]]
        case .yesNo:
            guard let isRecommended, question.options.count > 1 else { return [] }
            return [question.options[isRecommended ? 0 : 1].id]
        case .multipleChoice, .dropdown:
            return question.options.filter { uses.contains($0.label) }.map(\.id)
        default:
            return []
        }
    }
}
