public import ReviewStore
public import Reviews

/// Erases what a person wrote from the store; the next build takes it off the site.
public struct Erasure: Sendable {
    /// What is to be erased.
    public enum Subject: Sendable, Hashable {
        /// All reviews of a person, by e-mail address, id at the source, or an order id of theirs.
        case reviewer(String)
        /// One review, by its public id.
        case review(Review.ID)
    }

    private let store: ReviewStore

    /// Makes an erasure that has not happened.
    public init(in store: ReviewStore) { self.store = store }

    /// Erases a subject for good: no later sync or import brings it back.
    ///
    /// - Parameter subject: what is to be erased.
    /// - Returns: the public ids of the reviews that were erased; none if nothing was found.
    /// - Throws: `ReviewStoreError` if the database fails; then nothing was erased.
    public func forget(_ subject: Subject) throws(ReviewStoreError) -> [Review.ID] {
        switch subject {
        case .reviewer(let name): try store.forget(reviewer: name)
        case .review(let id): try store.forget(review: id) ? [id] : []
        }
    }
}
