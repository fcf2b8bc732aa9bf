import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews

extension StorefrontBuild {
    /// Writes the seller-review feed: whole, and what changed and went on each of the last days.
    ///
    /// Where reviews of the shop are as they were, only days that have become too old are dropped.
    func writeSellerFeed(isChanged: Bool) throws(SiteBuildError) {
        guard let seller = plan.sellerFeed else { return }
        do {
            let journal = try draft.journal(of: "\(plan.name)/seller-reviews")
            let merchants = try draft.journal(of: "\(plan.name)/merchant")
            if isChanged {
                try SellerFeedBuild(build: self, seller: seller, journal: journal, merchants: merchants, now: now).run()
            }
            try dropOldDays()
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .feed(plan.name, reason: "seller reviews: \(error)")
        }
    }

    /// Removes the files of days beyond those that are kept.
    private func dropOldDays() throws {
        let oldest = CalendarDay(now).advanced(by: 1 - FeedJournal.days)
        for path in try draft.livePaths(in: plan.feedFolder) {
            guard let day = SellerFeedFile(fileName: path.fileName)?.day, day < oldest else { continue }
            try draft.remove(path)
        }
    }
}

/// The writing of one seller-review feed into a draft.
private struct SellerFeedBuild {
    /// How many reviews are noted at a time.
    private static let batchSize = 512

    let build: StorefrontBuild
    let seller: SellerFeedPlan
    let journal: FeedJournal
    let merchants: FeedJournal
    let now: Date

    func run() throws {
        let head = try head()
        let whole = build.path(of: SellerFeedFile(.reviews))
        try put(at: whole) { file in try writeAll(head, to: file) }
        let changed = try journal.end(at: now)
        for number in try journal.days(upTo: now).union(changed).sorted() {
            let day = CalendarDay(Date(timeIntervalSince1970: Double(number) * 86_400))
            guard day.distance(to: CalendarDay(now)) < FeedJournal.days else { continue }
            let reviews = build.path(of: SellerFeedFile(.reviews, day: day))
            let deletions = build.path(of: SellerFeedFile(.deletions, day: day))
            guard changed.contains(number) else {
                // As it was: its bytes, its hash and its date stay.
                try build.draft.keep(reviews)
                try build.draft.keep(deletions)
                continue
            }
            try put(at: reviews) { file in try writeReviews(of: number, head, to: file) }
            try put(at: deletions) { file in try writeDeletions(of: number, head, to: file) }
        }
    }

    private func head() throws -> SellerFeedHeadView {
        let digest = SellerFeedHeadView.digest(seller.options)
        let merchant = try merchants.note([(seller.options.merchantID, digest)], at: now).first
        return SellerFeedHeadView(
            seller.options,
            created: merchant?.createdAt ?? now,
            updated: merchant?.changedAt ?? now
        )
    }

    /// Puts a file, or removes what is there if there is nothing to write: Google takes no empty one.
    private func put(at path: SitePath, writing body: (ContentFile) throws -> Int) throws {
        do {
            try build.draft.putFile(at: path, mediaType: .xml) { file in
                guard try body(file) > 0 else { throw NothingToWrite() }
            }
        } catch is NothingToWrite {
            try build.draft.remove(path)
        }
    }

    /// Writes every review of the shop that readers see, and notes what is said of each.
    private func writeAll(_ head: SellerFeedHeadView, to file: ContentFile) throws -> Int {
        var writer = SellerReviewFeedWriter(templates: seller.templates, head: head) { try file.write($0) }
        var batch: [SellerReviewView] = []
        try build.snapshot.forEachReview(of: .shop, in: build.plan.accounts, policy: policy) { review in
            batch.append(SellerReviewView(review, options: seller.options))
            guard batch.count == Self.batchSize else { return }
            try Task.checkCancellation()
            try note(&batch, in: &writer)
        }
        try note(&batch, in: &writer)
        return try writer.finish()
    }

    private func note(_ batch: inout [SellerReviewView], in writer: inout SellerReviewFeedWriter) throws {
        let entries = try journal.note(batch.map(\.note), at: now)
        for (review, entry) in zip(batch, entries) { try writer.write(review, updated: entry.changedAt) }
        batch.removeAll(keepingCapacity: true)
    }

    private func writeReviews(of day: Int, _ head: SellerFeedHeadView, to file: ContentFile) throws -> Int {
        var writer = SellerReviewFeedWriter(templates: seller.templates, head: head) { try file.write($0) }
        try journal.forEach(changedOn: day, isGone: false) { entry in
            guard let review = try build.snapshot.review(Review.ID(entry.id)) else { return }
            try writer.write(SellerReviewView(review, options: seller.options), updated: entry.changedAt)
        }
        return try writer.finish()
    }

    private func writeDeletions(of day: Int, _ head: SellerFeedHeadView, to file: ContentFile) throws -> Int {
        try SellerReviewFeedWriter.writeDeletions(
            templates: seller.templates,
            head: head,
            to: { try file.write($0) },
            { write in
                try journal.forEach(changedOn: day, isGone: true) { entry in
                    try write(SellerDeletionView(id: entry.id, deleted: entry.changedAt))
                }
            }
        )
    }

    /// Low ratings are never left out.
    private var policy: PublicationPolicy { PublicationPolicy(showsUnpublished: build.plan.policy.showsUnpublished) }
}

/// There is nothing to write.
private struct NothingToWrite: Error {}
