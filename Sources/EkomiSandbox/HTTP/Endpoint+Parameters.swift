extension Endpoint.Parameter {
    static let format = Self("format", "json (default) or csv")
    static let startDate = Self("start_date", "first day of submission, YYYY-MM-DD")
    static let endDate = Self("end_date", "last day of submission, YYYY-MM-DD")
    static let published = Self("published", "1 or 0; default: both")
    static let withdrawn = Self("withdrawn", "1 or 0; default: both")
    static let questionType = Self("question_type", "types of questions to show, separated by commas")
    static let exclude = Self("exclude", "types of questions to leave out, separated by commas")
}
