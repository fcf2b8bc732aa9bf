public import struct Reviews.Answer
public import struct Reviews.CalendarDay
public import struct Reviews.Product

/// `GET api/v2/questions/{question_id}/stats`: how a question was answered.
public struct QuestionStatisticsQuery: Sendable, Hashable {
    /// The question.
    public var question: Reviews.Answer.QuestionID
    /// Only about this product.
    public var product: Product.ID?
    /// Only what was submitted on this day or later.
    public var from: CalendarDay?
    /// Only what was submitted on this day or earlier.
    public var to: CalendarDay?

    /// Asks how a question was answered, ever and about anything.
    public init(_ question: Reviews.Answer.QuestionID) { self.question = question }
}

extension QuestionStatisticsQuery: Endpoint {
    var call: Call { .smartForms("v2/questions/\(question.rawValue.percentEncoded)/stats") }

    func parameters() throws(InvalidParameter) -> Parameters {
        try CalendarDay.requireOrder(from, to)
        var parameters = Parameters()
        parameters.add("product_id", product?.rawValue)
        parameters.add("start_date", from?.description)
        parameters.add("end_date", to?.description)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> QuestionStatistics? {
        let payload = try received.payload()
        guard let value = payload.array.map(\.first) ?? payload else { return nil }
        guard let object = value.object, let statistics = QuestionStatistics(object) else {
            throw received.unintelligible("there are no counts in it; its keys are \(received.keys(of: value))")
        }
        return statistics
    }

    func answer(to refusal: Refusal) -> QuestionStatistics?? {
        refusal.meansNothingIsThere ? .some(nil) : nil
    }
}
