import EkomiClient
import Foundation
import ReviewStore
import Reviews
import Synchronization
import Testing

@testable import Intake

@Suite("Replies and ratings of single aspects in a sync")
struct RepliesSyncTests {
    /// What eKomi tells beside reviews, and what it was asked.
    private final class Desk: Sendable {
        struct State {
            var comments: [Product.ID: [Engagement.Comments]] = [:]
            var followedUp: [Product.ID] = []
            var asked: [Product.ID] = []
            var questions: [StatisticSubject] = []
            /// The status of every answer, if it is none of success.
            var fault: Int?
        }

        let state = Mutex(State())

        func source(of shop: ScriptedShop) -> AccountSource {
            var source = shop.source()
            source.forms = {
                var forms = AccountForms(forms: shop.change { $0.forms })
                forms.questions = [
                    FormQuestion(form: "1", id: "11", text: "Service", kind: "sub_rating"),
                    FormQuestion(form: "2", id: "21", text: "Fit", kind: "sub_rating"),
                    FormQuestion(form: "2", id: "22", text: "Why?", kind: "long_text"),
                ]
                return forms
            }
            source.engagement = Engagement(
                comments: { product in
                    try await self.fail()
                    return self.state.withLock { state in
                        state.asked.append(product)
                        return state.comments[product] ?? []
                    }
                },
                followedUp: { _ in
                    try await self.fail()
                    return self.state.withLock { $0.followedUp }
                }
            )
            source.statistic = { subject in
                try await self.fail()
                self.state.withLock { $0.questions.append(subject) }
                return Stars(hundredths: 450).flatMap { RatingSummary(count: 2, average: $0) }
            }
            return source
        }

        /// Fails as the client does where eKomi answers with the status of the fault.
        private func fail() async throws {
            guard let status = state.withLock({ $0.fault }) else { return }
            let account = EkomiAccount(
                name: "germany",
                credentials: Credentials(interfaceID: "1", password: "x"),
                retry: .never,
                transport: Transport { _, _ in Transport.Response(status: status) }
            )
            _ = try await account.smartForms.shop()
        }

        func takeAsked() -> [Product.ID] {
            state.withLock { state in
                defer { state.asked = [] }
                return state.asked
            }
        }
    }

    private func sync(_ fixture: SyncFixture, _ desk: Desk) async throws -> SyncReport {
        let clock = fixture.clock
        let results = await Sync(into: fixture.store, options: fixture.options, now: { clock.now })
            .run([desk.source(of: fixture.shop)])
        return try #require(results.first).outcome.get()
    }

    @Test("Replies stand under the reviews that they belong to")
    func replies() async throws {
        try await SyncFixture.with { fixture in
            let desk = Desk()
            fixture.add(2, named: "a", daysAgo: 1)
            desk.state.withLock { state in
                state.comments["shoe"] = [
                    Engagement.Comments(reviewHash: "a0", orderID: nil, replies: [Reply(text: "By hash")]),
                    Engagement.Comments(reviewHash: nil, orderID: "O-a1", replies: [Reply(text: "By order")]),
                    Engagement.Comments(reviewHash: "zz", orderID: nil, replies: [Reply(text: "Nobody's")]),
                ]
            }
            #expect(try await sync(fixture, desk).repliedProducts == 1)
            fixture.clock.advance(days: 1)
            _ = try await sync(fixture, desk)
            let reviews = try fixture.store.snapshot().reviews(of: "shoe", in: [fixture.shop.name])
            #expect(reviews.map { $0.replies.map(\.text) } == [["By hash"], ["By order"]])
        }
    }

    @Test("Asked are products that changed, those that somebody followed up, and all of them within a week")
    func asksLittle() async throws {
        try await SyncFixture.with { fixture in
            let desk = Desk()
            let products = (0..<14).map { Product.ID("p\(10 + $0)") }
            for product in products { fixture.add(1, named: "\(product)-", product: product, daysAgo: 1) }
            _ = try await sync(fixture, desk)
            #expect(Set(desk.takeAsked()) == Set(products), "all of them are new")
            fixture.clock.advance(days: 0.01)
            fixture.shop.edit("p20-0") { $0.text = "edited" }
            desk.state.withLock { $0.followedUp = ["p15"] }
            _ = try await sync(fixture, desk)
            #expect(desk.takeAsked() == ["p10", "p15", "p20"], "one is next in turn")
            desk.state.withLock { $0.followedUp = [] }
            var seen: [Product.ID] = []
            for _ in 0..<7 {
                fixture.clock.advance(days: 1)
                _ = try await sync(fixture, desk)
                seen += desk.takeAsked()
            }
            #expect(Set(seen).union(["p10"]) == Set(products) && seen.count < 25)
        }
    }

    @Test(
        "An account without Feedback Engagement is synced all the same, and not warned of each time",
        arguments: [401, 404, 500]
    )
    func absent(_ status: Int) async throws {
        try await SyncFixture.with { fixture in
            let desk = Desk()
            desk.state.withLock { $0.fault = status }
            fixture.add(2, named: "a", daysAgo: 1)
            let report = try await sync(fixture, desk)
            #expect(report.reviews.added == 2)
            #expect(report.details.isEmpty == (status == 500))
            #expect(report.notices.contains { $0.contains("single aspects stay as they were") })
            #expect(report.notices.contains { $0.contains("replies stay as they were") } == (status == 500))
        }
    }

    @Test("Aspects are asked for of the shop each time, and of products that changed or are due")
    func aspects() async throws {
        try await SyncFixture.with { fixture in
            let desk = Desk()
            fixture.add(2, named: "a", daysAgo: 1)
            let shop = StatisticSubject(form: "1", question: "11", product: nil)
            let shoe = StatisticSubject(form: "2", question: "21", product: "shoe")
            let takeQuestions = {
                desk.state.withLock { state in
                    defer { state.questions = [] }
                    return Set(state.questions)
                }
            }
            #expect(try await sync(fixture, desk).statistics == 2)
            #expect(takeQuestions() == [shop, shoe])
            #expect(try fixture.store.snapshot().aspects(of: "shoe", in: [fixture.shop.name]).map(\.name) == ["Fit"])
            fixture.clock.advance(days: 0.1)
            _ = try await sync(fixture, desk)
            #expect(takeQuestions() == [shop])
            fixture.clock.advance(days: 0.25)
            _ = try await sync(fixture, desk)
            #expect(takeQuestions() == [shop, shoe])
            fixture.options.statisticsPerRun = 1
            fixture.clock.advance(days: 8)
            _ = try await sync(fixture, desk)
            #expect(takeQuestions() == [shop])
        }
    }
}
