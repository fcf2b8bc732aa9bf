import Reviews

extension AnswersQuery {
    /// Throws for whatever eKomi documents to be wrong.
    func validate() throws(InvalidParameter) {
        let sizes = Self.recordsPerPageRange
        try InvalidParameter.require(
            sizes.contains(recordsPerPage),
            "records_per_page",
            recordsPerPage,
            expected: "\(sizes.lowerBound) to \(sizes.upperBound)"
        )
        try InvalidParameter.require(page >= 1, "page", page, expected: "1 or more")
        try InvalidParameter.require(
            orderIDs.count <= Self.mostOrderIDs,
            "order_ids[]",
            "\(orderIDs.count) orders",
            expected: "at most \(Self.mostOrderIDs)"
        )
        try CalendarDay.requireOrder(from, to)
        let types = version.questionTypes
        for type in questionTypes where !types.contains(type) {
            throw InvalidParameter(name: "question_type", value: type.rawValue, expected: Self.list(types))
        }
        let excludable = version.excludableQuestionTypes
        for type in excludedQuestionTypes where !excludable.contains(type) {
            throw InvalidParameter(name: "exclude", value: type.rawValue, expected: Self.list(excludable))
        }
        switch version {
        case .v2: try requireAbsent("question_tag", questionTag, only: .v3)
        case .v3:
            try requireAbsent("review_hash", reviewHash, only: .v2)
            // An order is personal and has no place in a message.
            try requireAbsent("order_id", orderID.map { _ in "given" }, only: .v2)
            try requireAbsent("filter", sentiment == .all ? "all" : nil, only: .v2)
        }
    }

    private func requireAbsent(_ name: String, _ value: String?, only version: Version) throws(InvalidParameter) {
        guard let value else { return }
        throw InvalidParameter(name: name, value: value, expected: "nothing: only \(version.rawValue)/answers knows it")
    }

    private static func list(_ types: [QuestionType]) -> String {
        "one of " + types.map(\.rawValue).joined(separator: ", ")
    }
}

extension AnswersQuery.Version {
    /// The types that answers can be narrowed down to, as documented for the version.
    var questionTypes: [QuestionType] {
        switch self {
        case .v2: Self.common + [.constantSum, .legalText, .feedbackEmail]
        case .v3: Self.common + [.constantSum]
        }
    }

    /// The types that can be left out, as documented for the version.
    var excludableQuestionTypes: [QuestionType] {
        switch self {
        case .v2: Self.common
        case .v3: Self.common + [.constantSum]
        }
    }

    private static let common: [QuestionType] = [
        .shortText, .longText, .multipleChoice, .rankingScale, .yesNo, .picture, .dropdown, .feedback, .rating,
        .prosAndCons, .datepicker,
    ]
}

extension CalendarDay {
    /// Throws if the first day of a range comes after its last.
    static func requireOrder(_ from: CalendarDay?, _ to: CalendarDay?) throws(InvalidParameter) {
        guard let from, let to, from > to else { return }
        throw InvalidParameter(name: "start_date", value: from.description, expected: "no day after end_date, \(to)")
    }
}
