import Foundation
import GRDB
import Reviews

extension IncomingReview {
    /// The values of `ReviewColumns.names`.
    func columns(origin: ReviewOrigin, hashing: HashingKey) -> [(any DatabaseValueConvertible)?] {
        [
            review.id.rawValue, origin.rawValue, review.product?.rawValue.storable ?? "",
            review.form?.rawValue.storable, review.stars.hundredths, review.title.storable, review.text.storable,
            storableReviewerID, review.reviewer.name.storable, review.reviewer.isAnonymous, review.date.milliseconds,
            review.language?.storable, review.country?.storable,
            list(review.pros), list(review.cons), list(review.pictures), list(review.replies.texts),
            list(review.answers.texts), review.isVerifiedPurchase, review.isIncentivized,
            review.collectionMethod?.rawValue, review.isSpam, review.helpfulCount, review.unhelpfulCount,
            review.url?.storable,
            review.status.rawValue, Visibility(review).rawValue, hashes(hashing).order, hashes(hashing).email,
            review.sourceID?.storable, review.pageType?.rawValue,
        ]
    }

    /// Keyed hashes of what may not be kept.
    func hashes(_ hashing: HashingKey) -> (order: Data?, email: Data?) {
        let address = email ?? (isReviewerIDAnAddress ? review.reviewer.id?.rawValue : nil)
        return (
            orderID.flatMap { $0.isEmpty ? nil : hashing.hash($0, as: .order) },
            address.flatMap { $0.isEmpty ? nil : hashing.hash($0, as: .email) }
        )
    }

    /// Some sources use e-mail addresses as ids; these are not kept.
    private var isReviewerIDAnAddress: Bool { review.reviewer.id?.rawValue.utf8.contains(UInt8(ascii: "@")) ?? false }

    private var storableReviewerID: String? { isReviewerIDAnAddress ? nil : review.reviewer.id?.rawValue.storable }

    /// Nothing for an empty list, so that most rows have nothing to decode.
    private func list(_ texts: [String]) -> Data? {
        guard !texts.isEmpty else { return nil }
        var netstrings = Netstrings()
        for text in texts { netstrings.append(text) }
        return Data(netstrings.bytes)
    }
}

/// Who may see a review; kept beside its status so that an index can leave out what nobody sees.
enum Visibility: Int {
    /// Withdrawn, rejected or gone.
    case nobody
    /// Spam: in feeds, which mark it, and nowhere else.
    case feeds
    /// Not released by eKomi: seen where the policy says so.
    case unpublished
    /// Seen by everybody.
    case published

    init(_ review: Review) {
        switch review.status {
        case .withdrawn, .rejected: self = .nobody
        case _ where review.isSpam: self = .feeds
        case .unpublished: self = .unpublished
        case .published: self = .published
        }
    }
}
