import Foundation
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("What was decided about a review")
struct DecisionTests {
    private func ids(_ reviews: [IncomingReview]) -> [Review.ID] { reviews.map(\.review.id) }

    @Test(
        "takes effect at once: on lists, counts and what a build has to do",
        arguments: [Review.Status.withdrawn, .rejected]
    )
    func hides(_ status: Review.Status) async throws {
        try await StoreFixture.with { fixture in
            let reviews = try [fixture.review("a", stars: 1, text: "bad"), fixture.review("b", text: "good")]
            try fixture.record(reviews)
            let before = try fixture.store.snapshot().revision
            let changed = try fixture.store.decide(status, on: [reviews[0].review.id, "unknown"])
            #expect(changed == [reviews[0].review.id])
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.texts() == ["good"])
            #expect(try snapshot.rating(of: "shoe", in: ["germany"], from: .reviews)?.count == 1)
            #expect(try snapshot.review(reviews[0].review.id)?.status == status)
            let changes = try snapshot.changes(since: before, in: ["germany"])
            #expect(changes.products == ["shoe"] && changes.bereavedProducts == ["shoe"])
        }
    }

    @Test("brings a review back where it is approved, and nothing is counted twice")
    func shows() async throws {
        try await StoreFixture.with { fixture in
            let review = try fixture.review("a", text: "waits", status: .unpublished)
            try fixture.record([review])
            for _ in 0..<2 { try fixture.store.decide(.published, on: [review.review.id]) }
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.texts() == ["waits"])
            #expect(try snapshot.rating(of: "shoe", in: ["germany"], from: .reviews)?.count == 1)
        }
    }

    @Test("holds against an eKomi that has not carried it out yet, in a sync that was under way too")
    func holds() async throws {
        try await StoreFixture.with { fixture in
            let review = try fixture.review("a", text: "withdrawn")
            try fixture.record([review])
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try fixture.store.stage([review], in: run)
            try fixture.store.decide(.withdrawn, on: [review.review.id])
            try fixture.store.complete(run)
            #expect(try fixture.store.snapshot().texts() == [])
            try fixture.record([review], scope: .full)
            #expect(try fixture.store.snapshot().texts() == [])
        }
    }

    @Test("is forgotten once eKomi tells the same, so that it can decide otherwise later")
    func isConfirmed() async throws {
        try await StoreFixture.with { fixture in
            var review = try fixture.review("a", text: "changes")
            try fixture.record([review])
            try fixture.store.decide(.rejected, on: [review.review.id])
            review.review.status = .rejected
            try fixture.record([review])
            review.review.status = .published
            try fixture.record([review])
            #expect(try fixture.store.snapshot().texts() == ["changes"])
        }
    }

    @Test("gives way after three days to an eKomi that never did it")
    func expires() async throws {
        try await StoreFixture.with { fixture in
            let review = try fixture.review("a", text: "stays")
            try fixture.record([review])
            try fixture.store.decide(.rejected, on: [review.review.id])
            fixture.clock.advance(by: 3 * 86_400 - 120)
            try fixture.record([review])
            #expect(try fixture.store.snapshot().texts() == [])
            fixture.clock.advance(by: 120)
            try fixture.record([review])
            #expect(try fixture.store.snapshot().texts() == ["stays"])
        }
    }

    @Test("leaves spam to the feeds")
    func keepsSpam() async throws {
        try await StoreFixture.with { fixture in
            var review = try fixture.review("a", status: .unpublished)
            review.review.isSpam = true
            try fixture.record([review])
            try fixture.store.decide(.published, on: [review.review.id])
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.texts() == [] && snapshot.counts(in: ["germany"]).reviews == 0)
            var inFeed = 0
            try snapshot.forEachFeedReview(in: ["germany"]) { _ in inFeed += 1 }
            #expect(inFeed == 1)
        }
    }

    @Test("makes the summary of its product due, and of no other")
    func makesSummariesDue() async throws {
        try await StoreFixture.with { fixture in
            let reviews = try [fixture.review("a"), fixture.review("b", product: "hat")]
            try fixture.record(reviews)
            let later = fixture.clock.now + 86_400
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            let subjects = ["shoe", "hat"].map { SummarySubject(form: "879", product: Product.ID($0)) }
            try fixture.store.stage(subjects.map { SummaryRecord($0, summary: nil, due: later) }, in: run)
            try fixture.store.complete(run)
            try fixture.store.decide(.withdrawn, on: [reviews[0].review.id])
            let next = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            #expect(try fixture.store.dueSubjects(in: next, limit: 10).map(\.product) == ["shoe"])
        }
    }
}
