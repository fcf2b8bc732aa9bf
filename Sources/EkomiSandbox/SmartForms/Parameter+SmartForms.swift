extension Parameter {
    static let format = query("format", .oneOf("json", "csv"), "json (default) or csv")
    static let jsonFormat = query("format", .oneOf("json"), "json")
    static let startDate = query("start_date", .day, "first day of submission, YYYY-MM-DD")
    static let endDate = query("end_date", .day, "last day of submission, YYYY-MM-DD")
    static let published = query("published", .flag, "1 or 0; default: both")
    static let withdrawn = query("withdrawn", .flag, "1 or 0; default: both")
    static let questionType = query("question_type", .string, "types of questions to show, separated by commas")
    static let exclude = query("exclude", .string, "types of questions to leave out, separated by commas")
    static let page = query("page", .number(from: 1), "from 1")

    static func recordsPerPage(_ most: Int? = nil, standard: Int = 20) -> Parameter {
        let range = most.map { "1 to \($0)" } ?? "1 or more"
        return query("records_per_page", .number(from: 1, through: most), "\(range); default \(standard)")
    }

    /// A question of the product form, by its place, to be an example.
    static func questionID(question place: Int) -> Parameter {
        path("question_id", .integer, "the question") {
            let questions = $0.shops[0].form(1).questions
            return .number(questions[min(place, questions.count - 1)].id)
        }
    }

    /// A form of the first shop, by its place.
    static func formID(_ explanation: String, required: Bool = false, form place: Int = 1) -> Parameter {
        query("form_id", .integer, explanation, required: required) { .number($0.shops[0].form(place).id) }
    }
}

extension SandboxShop {
    /// The form at a place, or the last one before it, to be an example.
    func form(_ place: Int) -> SandboxForm { forms[min(place, forms.count - 1)] }
}
