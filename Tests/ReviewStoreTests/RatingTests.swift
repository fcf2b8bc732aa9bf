import Foundation
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("The rating of a product")
struct RatingTests {
    private func summary(_ count: Int, _ average: Double, _ stars: [Int: Int]? = nil) throws -> RatingSummary {
        let average = try #require(Stars(average))
        return try #require(
            RatingSummary(count: count, average: average, distribution: stars.flatMap { StarDistribution($0) })
        )
    }

    private func stage(
        _ records: [SummaryRecord],
        in account: Account.Name = "germany",
        fixture: StoreFixture
    ) throws {
        let run = try fixture.store.openRun(of: account, from: .smartForms, scope: .incremental)
        try fixture.store.stage(records, in: run)
        try fixture.store.complete(run)
    }

    @Test("combines eKomi's summaries of several forms and accounts by their counts")
    func combines() async throws {
        try await StoreFixture.with { fixture in
            let due = fixture.clock.now
            let first = SummarySubject(form: "1", product: "shoe")
            try stage(
                [
                    SummaryRecord(first, summary: summary(10, 4, [4: 10]), due: due),
                    SummaryRecord(SummarySubject(form: "2", product: "shoe"), summary: summary(5, 5, [5: 5]), due: due),
                ],
                fixture: fixture
            )
            try stage(
                [SummaryRecord(first, summary: summary(5, 1, [1: 5]), due: due)],
                in: "austria",
                fixture: fixture
            )
            let rating = try fixture.store.snapshot().rating(of: "shoe", in: ["germany", "austria"], from: .summary)
            #expect(try rating == summary(20, 3.5, [1: 5, 4: 10, 5: 5]))
        }
    }

    @Test("falls back to our own count where eKomi has no summary")
    func fallsBack() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a", stars: 4), fixture.review("b", stars: 5)])
            let empty = SummaryRecord(SummarySubject(form: "1", product: "shoe"), summary: nil, due: fixture.clock.now)
            try stage([empty], fixture: fixture)
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.rating(of: "shoe", in: ["germany"], from: .summary) == summary(2, 4.5, [4: 1, 5: 1]))
            #expect(try snapshot.rating(of: "hat", in: ["germany"], from: .summary) == nil)
        }
    }

    @Test("is the same however the reviews came in: counted one by one, or added and taken off")
    func talliesStayTrue() async throws {
        try await StoreFixture.with { fixture in
            var generator = SeededGenerator(seed: 5)
            for _ in 0..<30 {
                let reviews = try (0..<12)
                    .map { _ in
                        try fixture.review(
                            "\(Int.random(in: 0..<20, using: &generator))",
                            product: ["shoe", "hat", nil].randomElement(using: &generator) ?? nil,
                            stars: Int.random(in: 1...5, using: &generator),
                            status: Review.Status.allCases.randomElement(using: &generator) ?? .published
                        )
                    }
                try fixture.record(reviews, scope: Bool.random(using: &generator) ? .full : .incremental)
                let snapshot = try fixture.store.snapshot()
                for policy in [PublicationPolicy(), PublicationPolicy(showsUnpublished: true)] {
                    for product in ["shoe", "hat", nil] as [Product.ID?] {
                        let reviews = try snapshot.reviews(of: product, in: ["germany"], policy: policy)
                        let rating = try snapshot.rating(of: product, in: ["germany"], from: .reviews, policy: policy)
                        #expect(rating == RatingSummary(reviews.map(\.stars)))
                    }
                }
            }
        }
    }

    @Test("that differs from the one before makes the product a changed one; the same again does not")
    func changesAreTold() async throws {
        try await StoreFixture.with { fixture in
            let subject = SummarySubject(form: "1", product: "shoe")
            let due = fixture.clock.now
            try stage([SummaryRecord(subject, summary: summary(3, 4), due: due)], fixture: fixture)
            let first = try fixture.store.snapshot().revision
            try stage([SummaryRecord(subject, summary: summary(3, 4), due: due)], fixture: fixture)
            #expect(try fixture.store.snapshot().changes(since: first, in: ["germany"]).isEmpty)
            try stage([SummaryRecord(subject, summary: summary(4, 4), due: due)], fixture: fixture)
            #expect(try fixture.store.snapshot().changes(since: first, in: ["germany"]).products == ["shoe"])
        }
    }

    @Test("is to be asked for where reviews changed, and again when it is due")
    func subjects() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a"), fixture.review("b", product: "hat")])
            let store = fixture.store
            let run = try store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try store.stage([fixture.review("a"), fixture.review("b", product: "hat", text: "edited")], in: run)
            let hat = SummarySubject(form: "879", product: "hat")
            let shoe = SummarySubject(form: "879", product: "shoe")
            #expect(try store.changedSubjects(in: run, limit: 10) == [hat])
            let later = fixture.clock.now + 3600
            try store.stage([SummaryRecord(hat, summary: nil, due: later)], in: run)
            #expect(try store.changedSubjects(in: run, limit: 10).isEmpty)
            #expect(try store.dueSubjects(in: run, limit: 10) == [shoe], "never asked for, so due at once")
            try store.stage([SummaryRecord(shoe, summary: nil, due: later + 1)], in: run)
            try store.complete(run)

            fixture.clock.advance(by: 3600)
            let next = try store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            #expect(try store.dueSubjects(in: next, limit: 10) == [hat])
        }
    }
}
