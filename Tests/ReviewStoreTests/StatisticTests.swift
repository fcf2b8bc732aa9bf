import Foundation
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("How single questions were answered")
struct StatisticTests {
    private static let questions = [
        FormQuestion(form: "879", id: "7", text: "Delivery", kind: "sub_rating"),
        FormQuestion(form: "879", id: "8", text: "Quality", kind: "ranking_scale"),
        FormQuestion(form: "879", id: "9", text: "Why?", kind: "long_text"),
    ]

    private static var facts: AccountFacts {
        var facts = AccountFacts()
        facts.questions = questions
        return facts
    }

    private func summary(_ stars: [Int: Int]) throws -> RatingSummary {
        let distribution = try #require(StarDistribution(stars))
        return try #require(RatingSummary(count: distribution.total, average: .highest, distribution: distribution))
    }

    private func stage(
        _ records: [StatisticRecord],
        in account: Account.Name = "germany",
        fixture: StoreFixture
    ) throws {
        fixture.clock.advance(by: 60)
        let run = try fixture.store.openRun(of: account, from: .smartForms, scope: .incremental)
        try fixture.store.stage(records, in: run)
        #expect(try Set(fixture.store.stagedStatistics(of: run)) == Set(records.map(\.subject)))
        try fixture.store.complete(run, with: Self.facts)
    }

    private func subject(_ question: Answer.QuestionID, _ product: Product.ID? = "shoe") -> StatisticSubject {
        StatisticSubject(form: "879", question: question, product: product)
    }

    @Test("is told under the question's words, several accounts together, and only where there are stars")
    func tells() async throws {
        try await StoreFixture.with { fixture in
            let due = fixture.clock.now + 1000
            let delivery = try StatisticRecord(subject("7"), summary: summary([5: 2]), due: due)
            try stage([delivery, StatisticRecord(subject("8"), summary: nil, due: due)], fixture: fixture)
            try stage([delivery], in: "austria", fixture: fixture)
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.aspects(of: "shoe", in: ["germany", "austria"]).map(\.name) == ["Delivery"])
            #expect(try snapshot.aspects(of: "shoe", in: ["germany", "austria"]).map(\.summary) == [summary([5: 4])])
            #expect(try snapshot.aspects(of: nil, in: ["germany"]) == [])
        }
    }

    @Test("changes its product when the numbers differ, and only then")
    func touches() async throws {
        try await StoreFixture.with { fixture in
            let due = fixture.clock.now + 1000
            try stage([StatisticRecord(subject("7"), summary: summary([5: 2]), due: due)], fixture: fixture)
            let first = try fixture.store.snapshot().revision
            try stage([StatisticRecord(subject("7"), summary: summary([5: 2]), due: due)], fixture: fixture)
            #expect(try fixture.store.snapshot().changes(since: first, in: ["germany"]).isEmpty)
            try stage([StatisticRecord(subject("7", nil), summary: summary([5: 2]), due: due)], fixture: fixture)
            let shop = try fixture.store.snapshot().changes(since: first, in: ["germany"])
            #expect(shop.hasShopReviews && shop.products.isEmpty)
        }
    }

    @Test("is due for the star questions of the form of each review that changed")
    func isDue() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a"), fixture.review("b", product: nil)], facts: Self.facts)
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            #expect(try Set(fixture.store.dueStatistics(in: run, limit: 9)) == [subject("7"), subject("8")])
            #expect(try fixture.store.dueStatistics(in: run, limit: 1).count == 1)
            let later = fixture.clock.now + 1000
            try fixture.store.stage([StatisticRecord(subject("7"), summary: nil, due: later)], in: run)
            try fixture.store.complete(run)
            let next = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            #expect(try fixture.store.dueStatistics(in: next, limit: 9) == [subject("8")])
        }
    }

    @Test("goes with its question")
    func goes() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a")], facts: Self.facts)
            var facts = AccountFacts()
            facts.questions = []
            try fixture.record([], facts: facts)
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            #expect(try fixture.store.dueStatistics(in: run, limit: 9).isEmpty)
        }
    }
}
