public import Reviews

public import struct Foundation.Date

/// A question about a product, or about the shop, whose answers eKomi counts.
public struct StatisticSubject: Sendable, Hashable {
    /// The form that the question is on.
    public var form: Form.ID
    /// The question.
    public var question: Answer.QuestionID
    /// The product; nil for the shop.
    public var product: Product.ID?

    /// Makes a subject.
    public init(form: Form.ID, question: Answer.QuestionID, product: Product.ID?) {
        self.form = form
        self.question = question
        self.product = product
    }
}

/// How a question was answered, in stars.
public struct StatisticRecord: Sendable, Hashable {
    /// What it is about.
    public var subject: StatisticSubject
    /// What eKomi counted; nil if it has nothing that is stars.
    public var summary: RatingSummary?
    /// When to ask again.
    public var due: Date

    /// Makes a record.
    public init(_ subject: StatisticSubject, summary: RatingSummary?, due: Date) {
        self.subject = subject
        self.summary = summary
        self.due = due
    }
}
