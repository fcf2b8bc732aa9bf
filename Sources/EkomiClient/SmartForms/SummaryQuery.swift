public import struct Reviews.CalendarDay
public import struct Reviews.Form
public import struct Reviews.Product

/// `GET api/v2/reviews/summary`: count, average and distribution of ratings.
///
/// eKomi keeps the answer to the same question for six hours.
public struct SummaryQuery: Sendable, Hashable {
    /// The form.
    public var form: Form.ID
    /// Only this product.
    public var product: Product.ID?
    /// Only what was submitted on this day or later.
    public var from: CalendarDay?
    /// Only what was submitted on this day or earlier.
    public var to: CalendarDay?
    /// Only published or only unpublished ones; both if nil.
    public var published: Bool?
    /// Only withdrawn ones or only others; both if nil.
    public var withdrawn: Bool?

    /// Asks for the summary of a form.
    public init(
        form: Form.ID,
        product: Product.ID? = nil,
        from: CalendarDay? = nil,
        to: CalendarDay? = nil,
        published: Bool? = nil,
        withdrawn: Bool? = nil
    ) {
        self.form = form
        self.product = product
        self.from = from
        self.to = to
        self.published = published
        self.withdrawn = withdrawn
    }
}
