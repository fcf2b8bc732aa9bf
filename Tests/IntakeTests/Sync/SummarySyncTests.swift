import Foundation
import ReviewStore
import Reviews
import Testing

@testable import Intake

@Suite("Summaries")
struct SummarySyncTests {
    @Test(
        "are asked for of each shop form, of products that changed, once more after six hours, and weekly of the rest"
    )
    func schedule() async throws {
        try await SyncFixture.with { fixture in
            for product in 0..<20 {
                fixture.add(1, named: "p\(product)-", product: Product.ID("p\(product)"), daysAgo: 1)
            }
            let shop = SummarySubject(form: "1", product: nil)
            try await fixture.sync()
            #expect(Set(fixture.shop.takeSummaries()).count == 21)

            fixture.clock.advance(days: 0.125)
            try await fixture.sync()
            #expect(fixture.shop.takeSummaries() == [shop], "nothing changed, and eKomi's cache is not over")

            fixture.clock.advance(days: 0.25)
            try await fixture.sync()
            #expect(fixture.shop.takeSummaries().count == 21, "the changed ones are asked for once more")

            var asked: [Int] = []
            for _ in 0..<7 {
                fixture.clock.advance(days: 1)
                try await fixture.sync()
                asked.append(fixture.shop.takeSummaries().count { $0.product != nil })
            }
            #expect(asked.reduce(0, +) == 20)
            #expect(asked.allSatisfy { $0 <= 8 })

            fixture.shop.edit("p7-0") { $0.text = "edited" }
            fixture.clock.advance(days: 0.01)
            try await fixture.sync()
            #expect(fixture.shop.takeSummaries() == [shop, SummarySubject(form: "2", product: "p7")])
        }
    }

    @Test("beyond what one sync may ask for come first in the next")
    func limited() async throws {
        try await SyncFixture.with { fixture in
            fixture.options.summariesPerRun = 4
            for product in 0..<10 {
                fixture.add(1, named: "p\(product)-", product: Product.ID("p\(product)"), daysAgo: 1)
            }
            var asked: Set<SummarySubject> = []
            for _ in 0..<3 {
                try await fixture.sync()
                asked.formUnion(fixture.shop.takeSummaries())
                fixture.clock.advance(days: 0.01)
            }
            #expect(asked.count == 11)
        }
    }

    @Test("are the rating of a storefront, of several accounts together by their counts")
    func combined() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(3, named: "a", daysAgo: 1)
            let austria = ScriptedShop("austria")
            let date = fixture.ago(days: 2)
            austria.change { $0.entries = [ScriptedShop.Entry(hash: "x", product: "shoe", stars: 1, date: date)] }
            let clock = fixture.clock
            _ = await Sync(into: fixture.store, now: { clock.now })
                .run([fixture.shop.source(), austria.source(interfaceID: "2")])
            let rating = try fixture.store.snapshot().rating(of: "shoe", in: ["germany", "austria"], from: .summary)
            #expect(rating?.count == 4)
            #expect(rating?.average.hundredths == 400)
        }
    }

    @Test("of an interrupted sync are not asked for again when it goes on")
    func resumed() async throws {
        try await SyncFixture.with { fixture in
            for product in 0..<50 {
                fixture.add(1, named: "p\(product)-", product: Product.ID("p\(product)"), daysAgo: 1)
            }
            let run = try await interrupted(fixture)
            #expect(run.count == 50)
            let report = try await fixture.sync()
            #expect(report.isResumed)
            #expect(fixture.shop.takeSummaries().allSatisfy { $0.product == nil })
        }
    }

    /// Syncs until the widgets are asked for, where a fault of ours stops it.
    private func interrupted(_ fixture: SyncFixture) async throws -> [SummarySubject] {
        var source = fixture.shop.source()
        source.widgetCodes = { throw ScriptedShop.Fault() }
        let clock = fixture.clock
        let results = await Sync(into: fixture.store, now: { clock.now }).run([source])
        #expect(throws: SyncFailure.self) { try results[0].outcome.get() }
        return fixture.shop.takeSummaries().filter { $0.product != nil }
    }
}
