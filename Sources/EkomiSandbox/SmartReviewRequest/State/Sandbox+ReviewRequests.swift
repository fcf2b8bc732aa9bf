import Synchronization

import struct Foundation.Date

extension Sandbox {
    /// How many of a shop's last orders Smart Review Request still knows the recipients of.
    private static let keptOrders = 40

    /// Works on what Smart Review Request knows of a shop, which is made up when it is first needed.
    func withReviewRequests<Result, Failure>(
        of place: Int,
        _ body: (inout ReviewRequests, Date) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if state.withLock({ $0.reviewRequests[place] == nil }) {
            // Made up without the lock, because it asks for reviews; whoever comes first has it kept.
            let initial = initialReviewRequests(of: place)
            state.withLock { $0.reviewRequests[place] = $0.reviewRequests[place] ?? initial }
        }
        return try state.withLock { state throws(Failure) -> Result in
            var requests = state.reviewRequests[place] ?? ReviewRequests(segments: [], recipients: [])
            // Taken out so that it is not copied when it is changed.
            state.reviewRequests[place] = nil
            defer { state.reviewRequests[place] = requests }
            return try body(&requests, state.clock.now)
        }
    }

    /// Suspends a shop, which Smart Review Request then refuses whatever it asks for, or lets it go on.
    public func setSuspended(_ isSuspended: Bool, shop: Int) throws(SandboxError) {
        withReviewRequests(of: try place(ofShop: shop)) { requests, _ in requests.isSuspended = isSuspended }
    }

    /// Notes that somebody does not want to be asked any more.
    public func unsubscribe(_ email: String, shop: Int) throws(SandboxError) {
        withReviewRequests(of: try place(ofShop: shop)) { requests, _ in requests.unsubscribe(email) }
    }

    /// The hash of the invitation with this number.
    func recipientHash(of place: Int, number: Int) -> String {
        var random = SplitMix64(seed: dataset.seed, stream: .recipient, place, number)
        return random.hexadecimal(32)
    }

    private func initialReviewRequests(of place: Int) -> ReviewRequests {
        let start = dataset.now.addingTimeInterval(-3 * 365 * 24 * 60 * 60)
        let segments = CustomerSegment.all(ofShop: place, created: start)
        let newest = numbers(of: place, matching: ReviewQuery()).prefix(Self.keptOrders * 2)
        var orders: [String: [SandboxReview]] = [:]
        var order: [String] = []
        for review in newest.map({ self.review(Int($0), of: place) }).reversed() {
            if orders[review.orderID] == nil { order.append(review.orderID) }
            orders[review.orderID, default: []].append(review)
        }
        let recipients = order.suffix(Self.keptOrders).enumerated()
            .map { number, order in
                Recipient(reviews: orders[order] ?? [], id: (place + 1) * 1_000_000 + number, segment: segments[0].id)
            }
        return ReviewRequests(segments: segments, recipients: recipients.compactMap { $0 })
    }
}

extension Recipient {
    /// Whoever gave these reviews of one order; nil if there are none.
    fileprivate init?(reviews: [SandboxReview], id: Int, segment: Int) {
        guard let first = reviews.first else { return nil }
        let ordered = first.submitted.addingTimeInterval(-8 * 24 * 60 * 60)
        self.init(
            id: id,
            order: first.orderID,
            hash: first.hash,
            medium: .email,
            segment: segment,
            created: ordered.addingTimeInterval(60),
            firstName: first.reviewer.firstName,
            lastName: first.reviewer.lastName,
            email: first.reviewer.email,
            telephone: first.reviewer.telephone,
            transactionTime: ordered.ekomiTimestamp,
            metadata: first.reviewer.id.isEmpty ? [] : [.init(key: "client_id", value: .string(first.reviewer.id))],
            products: reviews.compactMap { review in
                review.productID.map { .init(key: $0, value: .string(review.productName)) }
            },
            productsOther: [],
            isInstant: false,
            reviewed: first.submitted
        )
    }
}
