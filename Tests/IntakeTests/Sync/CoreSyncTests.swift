import Foundation
import ReviewStore
import Reviews
import Testing

@testable import Intake

@Suite("A Core account")
struct CoreSyncTests {
    @Test("is listed whole the first time and once a week, and by the month between")
    func ranges() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(3, named: "a", daysAgo: 1)
            fixture.add(2, named: "shop", product: nil, daysAgo: 1)
            try await fixture.sync(from: .core)
            #expect(fixture.shop.takePages().sorted() == ["products all #1", "shop all #1"])
            #expect(try fixture.texts().count == 3)
            #expect(try fixture.texts(of: nil).count == 2)
            for _ in 0..<6 {
                fixture.clock.advance(days: 1)
                try await fixture.sync(from: .core)
                #expect(fixture.shop.takePages().sorted() == ["products 1m #1", "shop 1m #1"])
            }
            fixture.shop.change { $0.entries.removeAll { $0.hash == "a1" } }
            fixture.clock.advance(days: 1)
            let report = try await fixture.sync(from: .core)
            #expect(fixture.shop.takePages().sorted() == ["products all #1", "shop all #1"])
            #expect(report.reviews.gone == 1)
        }
    }

    @Test("takes the snapshot for the shop's own rating, and asks for no product's")
    func snapshot() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(2, named: "shop", product: nil, daysAgo: 1)
            fixture.add(2, named: "a", daysAgo: 1)
            try await fixture.sync(from: .core)
            #expect(fixture.shop.takeSummaries() == [SummarySubject(form: nil, product: nil)])
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.rating(of: nil, in: ["germany"], from: .summary)?.count == 2)
            #expect(try snapshot.rating(of: "shoe", in: ["germany"], from: .summary)?.count == 2)
        }
    }

    @Test("that is moved to SmartForms has each review once, and none of Core's summaries")
    func movedToSmartForms() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(4, named: "a", daysAgo: 1)
            fixture.add(2, named: "shop", product: nil, daysAgo: 1)
            try await fixture.sync(from: .core)
            fixture.clock.advance(days: 1)
            fixture.shop.change { $0.entries.removeAll { $0.hash == "shop1" } }
            let report = try await fixture.sync(from: .smartForms)
            #expect(report.reviews.added == 5)
            #expect(report.reviews.gone == 6)
            #expect(try fixture.texts().count == 4)
            #expect(try fixture.store.snapshot().rating(of: nil, in: ["germany"], from: .summary)?.count == 1)
        }
    }
}
