public import EkomiClient
public import ReviewStore
public import Reviews

/// What the merchant decides about a review, at eKomi first and then in the store.
public struct ReviewChange: Sendable {
    /// What a decision is about: eKomi decides about invitations, and one may have brought several reviews.
    public struct Subject: Sendable, Hashable {
        /// The invitation.
        public let reviewHash: String
        /// The reviews by their public ids, whether the store knows them or not.
        public let reviews: [Review.ID]
    }

    /// What came of a decision.
    public struct Outcome: Sendable, Hashable {
        /// The reviews that the store knows, which have their new status at once.
        public let changed: [Review.ID]
        /// What eKomi said.
        public let message: String
        /// Where a new review can be submitted in place of one that was withdrawn.
        public let submissionLink: String?
    }

    let store: ReviewStore
    let account: EkomiAccount

    /// Decides about reviews of an account.
    public init(store: ReviewStore, account: EkomiAccount) {
        self.store = store
        self.account = account
    }

    /// Finds what a decision would be about.
    ///
    /// - Parameter name: a review's public id, or eKomi's hash of the invitation.
    /// - Returns: the invitation with its reviews; nil for a review that is known, but by no invitation, because a
    ///   file or Core told it.
    /// - Throws: `EkomiError` if eKomi cannot be asked, or `ReviewStoreError`.
    public func subject(_ name: String) async throws -> Subject? {
        let snapshot = try store.snapshot()
        let known = try snapshot.review(Review.ID(name))
        let hash: String
        if known != nil {
            let record = try snapshot.rawRecord(of: Review.ID(name)) ?? ""
            guard let told = account.mapping.value(of: .reviewHash, in: Array(record.utf8)) else { return nil }
            hash = told
        } else {
            hash = name
        }
        // Others than eKomi cannot know what else came with the invitation.
        var query = AnswersQuery(.v2)
        query.reviewHash = hash
        var ids = known.map { [$0.id] } ?? []
        for try await page in account.smartForms.pages(query) {
            for review in page.reviews {
                let id = store.id(of: NaturalKey(review.key), in: account.name)
                if !ids.contains(id) { ids.append(id) }
            }
        }
        return Subject(reviewHash: hash, reviews: ids)
    }

    /// Tells eKomi, and gives the reviews their new status in the store.
    ///
    /// What eKomi had decided in the same way already is done as well.
    public func apply(_ decision: MerchantDecision, to subject: Subject) async throws -> Outcome {
        let reference = ReviewReference.reviewHash(subject.reviewHash)
        var message = ""
        var link: String?
        do {
            switch decision {
            case .withdraw: link = try await account.smartForms.withdraw(reference)
            case .reject: message = try await account.smartForms.decide(.rejected, on: reference).message
            case .approve: message = try await account.smartForms.decide(.approved, on: reference).message
            }
        } catch let error as EkomiError where error.kind == .conflict && decision.isDone(by: error.reason) {
            message = error.reason
        }
        let changed = try store.decide(decision.status, on: subject.reviews)
        return Outcome(changed: changed, message: message, submissionLink: link)
    }
}

extension MerchantDecision {
    /// Whether a conflict only says that this was decided before.
    fileprivate func isDone(by reason: String) -> Bool {
        switch self {
        case .withdraw: false
        case .reject: reason.contains("already been rejected")
        case .approve: reason.contains("already been published")
        }
    }
}
