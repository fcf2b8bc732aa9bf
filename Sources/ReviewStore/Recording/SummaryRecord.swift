public import Reviews

public import struct Foundation.Date

/// A form and a product whose summary can be asked for; a product of nil stands for the shop.
public struct SummarySubject: Sendable, Hashable {
    /// The form; nil where the source has one summary for all of them.
    public var form: Form.ID?
    /// The product; nil for the shop.
    public var product: Product.ID?

    /// Makes a subject.
    public init(form: Form.ID?, product: Product.ID?) {
        self.form = form
        self.product = product
    }
}

/// eKomi's own summary of a product or of the shop on one form.
public struct SummaryRecord: Sendable, Hashable {
    /// What it is about.
    public var subject: SummarySubject
    /// What eKomi counted; nil if it has no ratings.
    public var summary: RatingSummary?
    /// When to ask again.
    public var due: Date

    /// Makes a record.
    public init(_ subject: SummarySubject, summary: RatingSummary?, due: Date) {
        self.subject = subject
        self.summary = summary
        self.due = due
    }
}
