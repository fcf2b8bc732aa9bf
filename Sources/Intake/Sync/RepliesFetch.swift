import EkomiClient
import Foundation
import ReviewStore
import Reviews

/// Fetches what the merchant replied where eKomi tells it apart from the reviews: for products that changed, for those
/// that somebody followed up, and for a share of the others, so that all had their turn within a week.
struct RepliesFetch: Sendable {
    let source: AccountSource
    let store: ReviewStore
    let options: SyncOptions
    let now: @Sendable () -> Date
    let run: SyncRun

    /// Fetches replies; returns up to which product all had their turn, nil if nothing is known of that.
    ///
    /// Reviews do not wait for it: many accounts have no such thing, and what eKomi refuses is asked for another time.
    func fetchAll(
        _ forms: [Form],
        changed: [SummarySubject],
        noting report: inout SyncReport
    ) async throws -> String? {
        guard let engagement = source.engagement else { return nil }
        let candidates: [Form.ID?] = forms.filter { $0.subject == .product }.map(\.id) + [nil]
        do {
            let followedUp = try await engagement.followedUp(try lastLook())
            let (share, end) = try share()
            var seen: Set<Product.ID> = []
            // The share has its turn even where more has changed than is asked for at once.
            let products = (share + followedUp + changed.compactMap(\.product)).filter { seen.insert($0).inserted }
            for product in products.prefix(max(share.count, options.repliesPerRun)) {
                let comments = try await engagement.comments(product)
                try store.stage(comments.map { told($0, product, candidates) }, to: product, in: run)
                report.repliedProducts += 1
            }
            return end
        } catch let error as EkomiError where error.isAboutCredentials || error.kind == .notFound {
            report.details.append("the account has no Feedback Engagement: \(error.explanation)")
        } catch let error as EkomiError {
            report.note(["replies stay as they were: \(error.explanation)"])
        }
        return nil
    }

    private func told(_ comments: Engagement.Comments, _ product: Product.ID, _ forms: [Form.ID?]) -> ToldReplies {
        let keys = comments.reviewHash.map { hash in
            forms.map { NaturalKey.smartForms(form: $0, hash: hash, product: product) }
        }
        return ToldReplies(
            candidates: (keys ?? []).map { store.id(of: $0, in: source.account) },
            orderID: comments.orderID,
            replies: comments.replies
        )
    }

    private func lastCompleted() throws -> Date? {
        try store.lastCompletedRun(of: source.account, from: source.origin)
    }

    private func lastLook() throws -> CalendarDay {
        // East of Greenwich the day of a case is one later than ours.
        try lastCompleted().map { CalendarDay($0).previous } ?? options.historyStart
    }

    /// The products next in turn, and up to which they go; empty once it is the first one's turn again.
    private func share() throws -> ([Product.ID], String) {
        let total = try store.snapshot().counts(in: [source.account]).products
        let elapsed = try lastCompleted().map { now().timeIntervalSince($0) } ?? 0
        let wanted = (Double(total) * max(0, elapsed) / options.sweepPeriod).rounded(.up)
        let limit = min(options.repliesPerRun, Int(min(wanted, Double(total))))
        let start = try store.repliedTo(source.account) ?? ""
        guard limit > 0 else { return ([], start) }
        let products = try store.products(of: source.account, after: start, limit: limit)
        return (products, products.count < limit ? "" : products.last?.rawValue ?? "")
    }
}
