public import struct Foundation.Date
public import struct Reviews.Form
public import struct Reviews.Product

extension FetchedReview {
    /// What makes a review the same review from one fetch to the next, within an account.
    ///
    /// Orders and hashes belong to a person's order: key them before they are kept.
    public enum Key: Sendable, Hashable {
        /// SmartForms: one invitation can be answered for the shop and for each product, on several forms.
        case smartForms(form: Form.ID?, reviewHash: String, product: Product.ID?)
        /// Core, which numbers nothing: the order, the product and the time to the second.
        case core(order: String, product: Product.ID?, submitted: Date)

        /// The product, if the review is about one.
        public var product: Product.ID? {
            switch self {
            case .smartForms(_, _, let product), .core(_, let product, _): product
            }
        }
    }
}
