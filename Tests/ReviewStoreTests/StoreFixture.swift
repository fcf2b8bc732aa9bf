import Foundation
import ReviewStore
import Reviews
import Specification
import Synchronization

/// A store in a folder of its own, and a clock that stands still until it is moved.
struct StoreFixture: Sendable {
    let file: URL
    let store: ReviewStore
    let clock: Clock

    final class Clock: Sendable {
        private let instant = Mutex(Date(timeIntervalSince1970: 1_790_000_000))
        var now: Date { instant.withLock { $0 } }
        func advance(by seconds: TimeInterval) { instant.withLock { $0 += seconds } }
    }

    /// A store that knows the accounts `germany` and `austria`.
    static func with<Result>(_ body: (StoreFixture) async throws -> Result) async throws -> Result {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "review.db")
            let clock = Clock()
            let store = try ReviewStore(at: file, now: { clock.now }, secret: { Array(repeating: 7, count: 32) })
            try store.register("germany", interfaceID: "12345")
            try store.register("austria", interfaceID: "54321")
            return try await body(StoreFixture(file: file, store: store, clock: clock))
        }
    }

    /// Opens the same database once more.
    func reopened() throws -> ReviewStore {
        let clock = clock
        return try ReviewStore(at: file, now: { clock.now })
    }

    /// Records reviews in a run of its own.
    @discardableResult
    func record(
        _ reviews: [IncomingReview],
        in account: Account.Name = "germany",
        from origin: ReviewOrigin = .smartForms,
        scope: SyncRun.Scope = .incremental,
        facts: AccountFacts = AccountFacts()
    ) throws -> RunOutcome {
        clock.advance(by: 60)
        let run = try store.openRun(of: account, from: origin, scope: scope)
        try store.stage(reviews, in: run)
        return try store.complete(run, with: facts)
    }

    /// A review with a natural key made of `hash` and `product`.
    func review(
        _ hash: String,
        product: Product.ID? = "shoe",
        in account: Account.Name = "germany",
        stars: Int = 5,
        text: String = "Very good.",
        day: Int = 1,
        status: Review.Status = .published,
        reviewer: Reviewer = Reviewer(id: "r-1", name: "Anna Berg"),
        email: String? = nil,
        order: String? = nil
    ) throws -> IncomingReview {
        let key = NaturalKey.smartForms(form: "879", hash: hash, product: product)
        guard let rating = Stars(hundredths: stars * 100) else { throw CocoaError(.coderInvalidValue) }
        var review = Review(
            id: store.id(of: key, in: account),
            account: account,
            product: product,
            stars: rating,
            title: "Title",
            text: text,
            reviewer: reviewer,
            date: Date(timeIntervalSince1970: 1_780_000_000 + Double(day) * 86_400),
            status: status
        )
        review.form = "879"
        return IncomingReview(review, orderID: order, email: email, raw: #"{"review_hash":"\#(hash)"}"#)
    }
}

extension StoreSnapshot {
    /// The texts of a product's reviews, newest first.
    func texts(of product: Product.ID? = "shoe", in accounts: [Account.Name] = ["germany"]) throws -> [String] {
        try reviews(of: product, in: accounts).map(\.text)
    }
}
