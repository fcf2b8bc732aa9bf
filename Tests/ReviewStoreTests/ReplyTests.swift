import Foundation
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("Replies that are told apart from their reviews")
struct ReplyTests {
    private func stage(
        _ told: [ToldReplies],
        with reviews: [IncomingReview] = [],
        scope: SyncRun.Scope = .incremental,
        fixture: StoreFixture
    ) throws {
        fixture.clock.advance(by: 60)
        let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: scope)
        try fixture.store.stage(reviews, in: run)
        try fixture.store.stage(told, to: "shoe", in: run)
        try fixture.store.complete(run)
    }

    private func replies(_ fixture: StoreFixture) throws -> [[String]] {
        try fixture.store.snapshot().reviews(of: "shoe", in: ["germany"]).map { $0.replies.map(\.text) }
    }

    private func told(_ review: IncomingReview, _ texts: String...) -> ToldReplies {
        ToldReplies(candidates: ["none", review.review.id], replies: texts.map { Reply(text: $0) })
    }

    @Test("stand under their review, which is changed by that and by nothing else")
    func stand() async throws {
        try await StoreFixture.with { fixture in
            let reviews = try [fixture.review("a", day: 2), fixture.review("b", day: 1)]
            try fixture.record(reviews)
            let before = try fixture.store.snapshot().revision
            try stage([told(reviews[0], "Thank you")], fixture: fixture)
            #expect(try replies(fixture) == [["Thank you"], []])
            #expect(try fixture.store.snapshot().changes(since: before, in: ["germany"]).products == ["shoe"])
            #expect(try fixture.store.snapshot().rating(of: "shoe", in: ["germany"], from: .reviews)?.count == 2)
            let after = try fixture.store.snapshot().revision
            try stage([told(reviews[0], "Thank you")], fixture: fixture)
            #expect(try fixture.store.snapshot().changes(since: after, in: ["germany"]).isEmpty)
        }
    }

    @Test("stay when the review is listed again without them, and go when they are told no more")
    func stayAndGo() async throws {
        try await StoreFixture.with { fixture in
            var review = try fixture.review("a")
            review.review.replies = [Reply(text: "Own")]
            try fixture.record([review])
            try stage([told(review, "Told", "Own")], fixture: fixture)
            #expect(try replies(fixture) == [["Own", "Told"]])
            review.review.text = "edited"
            try fixture.record([review])
            #expect(try replies(fixture) == [["Own", "Told"]])
            try fixture.record([review], scope: .full)
            #expect(try replies(fixture) == [["Own", "Told"]])
            try stage([told(review, "Told again")], fixture: fixture)
            #expect(try replies(fixture) == [["Own", "Told again"]])
            try stage([], fixture: fixture)
            #expect(try replies(fixture) == [["Own"]])
        }
    }

    @Test("come with a review that the same run tells first")
    func comeTogether() async throws {
        try await StoreFixture.with { fixture in
            let review = try fixture.review("a")
            try stage([told(review, "At once")], with: [review], fixture: fixture)
            #expect(try replies(fixture) == [["At once"]])
        }
    }

    @Test("find their review by its order where no hash is known, unless it could be another")
    func findByOrder() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a", order: "O-1")])
            let byOrder = ToldReplies(candidates: [], orderID: " O-1 ", replies: [Reply(text: "Found")])
            let stray = ToldReplies(candidates: [], orderID: "O-2", replies: [Reply(text: "Stray")])
            try stage([byOrder, stray], fixture: fixture)
            #expect(try replies(fixture) == [["Found"]])
            try fixture.record([fixture.review("b", order: "O-1")])
            try stage([byOrder], fixture: fixture)
            #expect(try replies(fixture) == [[], []])
        }
    }

    @Test("bring no review back that eKomi does not list any more, and none that was erased")
    func bringNothingBack() async throws {
        try await StoreFixture.with { fixture in
            let reviews = try [fixture.review("a"), fixture.review("b")]
            try fixture.record(reviews)
            try stage([told(reviews[0], "x")], with: [reviews[1]], scope: .full, fixture: fixture)
            #expect(try replies(fixture).count == 1)
            try stage([told(reviews[0], "y")], fixture: fixture)
            #expect(try replies(fixture).count == 1)
            try fixture.store.forget(review: reviews[1].review.id)
            try stage([told(reviews[1], "z")], fixture: fixture)
            #expect(try replies(fixture) == [])
        }
    }

    @Test("are invisible until their run is complete, and gone with a run that is given up")
    func areInvisible() async throws {
        try await StoreFixture.with { fixture in
            let review = try fixture.review("a")
            try fixture.record([review])
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try fixture.store.stage([told(review, "Later")], to: "shoe", in: run)
            #expect(try replies(fixture) == [[]])
            fixture.clock.advance(by: 4 * 86_400)
            try fixture.record([review])
            #expect(try replies(fixture) == [[]])
        }
    }
}
