import EkomiClient
import ReviewStore
import Reviews

extension ReviewPage {
    /// A page as SmartForms gave it.
    init(_ page: AnswersPage) {
        reviews = page.reviews.map { ListedReview($0) }
        unintelligible = page.unintelligible.map(\.description)
        isLast = page.isLast
        total = page.total
    }

    /// A listing as Core gave it, which has one page only.
    init(_ listing: Listing<FetchedReview>) {
        reviews = listing.items.map { ListedReview($0) }
        unintelligible = listing.unintelligible.map(\.description)
        total = listing.items.count
    }
}

extension ListedReview {
    /// A review as eKomi told it.
    fileprivate init(_ fetched: FetchedReview) {
        key = NaturalKey(fetched.key)
        review = fetched.review(id: "")
        orderID = fetched.orderID
        email = fetched.email
        raw = String(decoding: fetched.raw, as: UTF8.self)
    }
}

extension NaturalKey {
    init(_ key: FetchedReview.Key) {
        switch key {
        case .smartForms(let form, let reviewHash, let product):
            self = .smartForms(form: form, hash: reviewHash, product: product)
        case .core(let order, let product, let submitted):
            self = .core(order: order, product: product, date: submitted)
        }
    }
}
