import EkomiClient
import Foundation
import ReviewStore
import Reviews
import Synchronization
import Testing

@testable import Intake

@Suite("A sync")
struct SyncTests {
    @Test("fetches everything the first time, and afterwards the overlap, the hidden reviews and a share of the rest")
    func incremental() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(30, named: "old", daysAgo: 200, apart: 300)
            let first = try await fixture.sync()
            #expect(first.reviews.added == 30)
            let pages = fixture.shop.takePages()
            #expect(pages.first == "withdrawn #1")
            #expect(pages.contains("window 2026-01-01..2026-11-23 #1"))
            #expect(pages.count == 2 + 19)

            fixture.clock.advance(days: 0.25)
            fixture.add(1, named: "new", daysAgo: 0)
            let second = try await fixture.sync()
            #expect(second.reviews == RunOutcome(added: 1))
            let later = fixture.shop.takePages()
            #expect(later.count == 4)
            #expect(later.contains("window 2026-11-08..2026-11-23 #1"))
            #expect(later.contains { $0.hasPrefix("sweep 2008-01-01..") })
            #expect(try fixture.texts().count == 31)
        }
    }

    @Test("finds reviews that appear late with a date within the overlap")
    func overlap() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(5, named: "a", daysAgo: 1)
            try await fixture.sync()
            fixture.clock.advance(days: 1)
            fixture.add(1, named: "late", daysAgo: 13)
            try await fixture.sync()
            #expect(try fixture.texts().contains("late0"))
        }
    }

    @Test("finds edits to any older review within seven days, however often it runs", arguments: [0.25, 1, 3.5])
    func sweep(everyDays interval: Double) async throws {
        try await SyncFixture.with { fixture in
            fixture.add(200, named: "r", daysAgo: 20, apart: 140)
            try await fixture.sync()
            for hash in ["r0", "r57", "r110", "r199"] {
                fixture.shop.edit(hash) { $0.text = "edited \(hash)" }
            }
            var days = 0.0
            while days + interval <= 7 {
                fixture.clock.advance(days: interval)
                days += interval
                try await fixture.sync()
            }
            #expect(try fixture.texts().count { $0.hasPrefix("edited") } == 4)
            #expect(try fixture.texts().count == 200)
        }
    }

    @Test(
        "loses no review, and finds new ones, after a clock that was put back or on for a run",
        arguments: [-730, 730.0]
    )
    func jumps(days: Double) async throws {
        try await SyncFixture.with { fixture in
            fixture.add(20, named: "old", daysAgo: 30, apart: 400)
            try await fixture.sync()
            fixture.add(1, named: "first", daysAgo: 0)
            fixture.clock.advance(days: days)
            try await fixture.sync()
            #expect(try fixture.texts().count >= 20)
            fixture.clock.advance(days: 0.25 - days)
            fixture.add(1, named: "second", daysAgo: 0)
            try await fixture.sync()
            #expect(try fixture.texts().count == 22)
        }
    }

    @Test("asks for about a seventh of the older reviews a day, not for all of them")
    func sweepIsShared() async throws {
        try await SyncFixture.with { fixture in
            fixture.shop.change { $0.recordsPerPage = 1 }
            fixture.add(350, named: "r", daysAgo: 20, apart: 48)
            try await fixture.sync()
            for _ in 0..<7 {
                _ = fixture.shop.takePages()
                fixture.clock.advance(days: 1)
                try await fixture.sync()
                let swept = fixture.shop.takePages().count { $0.contains("sweep") }
                #expect((10...80).contains(swept))
            }
        }
    }

    @Test("hides an old review at the next sync once it is withdrawn or unpublished, and shows it again at the next")
    func hiddenReviews() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(100, named: "r", daysAgo: 30, apart: 100)
            try await fixture.sync()
            // Whether a record says so itself or is only listed among the hidden ones.
            for tellsStatus in [true, false] {
                fixture.shop.change { $0.tellsStatus = tellsStatus }
                fixture.shop.edit("r50") { $0.isWithdrawn = true }
                fixture.shop.edit("r60") { $0.isPublished = false }
                fixture.clock.advance(days: 0.25)
                try await fixture.sync()
                #expect(try !fixture.texts().contains("r50"))
                #expect(try !fixture.texts().contains("r60"))

                fixture.shop.edit("r50") { $0.isWithdrawn = false }
                fixture.shop.edit("r60") { $0.isPublished = true }
                fixture.clock.advance(days: 0.25)
                try await fixture.sync()
                #expect(try fixture.texts().count == 100)
            }
        }
    }

    @Test("that is interrupted shows neither new reviews nor edits, and goes on where it stopped", arguments: 1...9)
    func resumes(afterPages patience: Int) async throws {
        try await SyncFixture.with { fixture in
            fixture.options.requestsPerAccount = 1
            fixture.shop.change { $0.recordsPerPage = 3 }
            fixture.add(15, named: "a", daysAgo: 1)
            try await fixture.sync()
            let before = try fixture.store.snapshot().revision
            let texts = try fixture.texts()

            fixture.clock.advance(days: 0.25)
            fixture.shop.edit("a3") { $0.text = "edited" }
            fixture.shop.edit("a4") { $0.isWithdrawn = true }
            fixture.add(6, named: "b", daysAgo: 0, apart: 1)
            _ = fixture.shop.takePages()
            fixture.shop.change { $0.patience = patience }
            await #expect(throws: SyncFailure.self) { try await fixture.sync() }
            #expect(try fixture.texts() == texts)
            #expect(try fixture.store.snapshot().revision == before)

            fixture.shop.change { $0.patience = nil }
            let report = try await fixture.sync()
            #expect(report.isResumed)
            #expect(report.reviews == RunOutcome(added: 6, changed: 2))
            let pages = fixture.shop.takePages()
            #expect(Set(pages).count == pages.count, "a page was asked for twice: \(pages)")
            #expect(try fixture.texts().count == 20)
        }
    }

    @Test("of one account that fails does not stop the others")
    func failuresAreApart() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(3, named: "a", daysAgo: 1)
            let broken = ScriptedShop("austria")
            broken.change { $0.patience = 1 }
            let clock = fixture.clock
            let results = await Sync(into: fixture.store, now: { clock.now })
                .run([broken.source(interfaceID: "1"), fixture.shop.source()])
            #expect(results.map(\.account) == ["austria", "germany"])
            #expect(throws: SyncFailure.self) { try results[0].outcome.get() }
            #expect(try results[1].outcome.get().reviews.added == 3)
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.isComplete(["germany"]))
            #expect(try !snapshot.isComplete(["austria"]))
            #expect(try snapshot.status().first?.lastError != nil)
        }
    }

    @Test("with another interface id under the same name is refused before anything is fetched")
    func interfaceChanged() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(1, named: "a", daysAgo: 1)
            try await fixture.sync()
            _ = fixture.shop.takePages()
            let clock = fixture.clock
            let results = await Sync(into: fixture.store, now: { clock.now })
                .run([fixture.shop.source(interfaceID: "99999")])
            let failure = #expect(throws: SyncFailure.self) { try results[0].outcome.get() }
            guard case .store(let error) = failure else {
                Issue.record("expected the store to refuse it, not \(String(describing: failure))")
                return
            }
            #expect(error.reason == .interfaceChanged)
            #expect(fixture.shop.takePages().isEmpty)
        }
    }

    @Test("of everything makes reviews go that eKomi no longer lists; a usual one does not")
    func fullReconciles() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(10, named: "a", daysAgo: 1)
            try await fixture.sync()
            fixture.shop.change { $0.entries.removeAll { $0.hash == "a5" } }
            fixture.clock.advance(days: 1)
            #expect(try await fixture.sync().reviews == RunOutcome())
            fixture.clock.advance(days: 1)
            let report = try await fixture.sync(full: true)
            #expect(report.reviews.gone == 1)
            #expect(try fixture.texts().count == 9)
        }
    }

    @Test("reports records it could not understand, and makes nothing go for their sake")
    func unintelligible() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(2, named: "a", daysAgo: 1)
            try await fixture.sync()
            fixture.shop.change { state in
                state.entries.removeAll { $0.hash == "a1" }
                state.unintelligible = ["record 2 (a1): rating is \"viele\", expected a number from 1 to 5"]
            }
            fixture.clock.advance(days: 1)
            let report = try await fixture.sync(full: true)
            #expect(report.notices.contains { $0.contains("withdrawn, page 1, record 2 (a1)") })
            #expect(report.reviews.gone == 0)
            #expect(try fixture.texts().count == 2)
        }
    }

    @Test("does not lose a review when new ones come in while it turns the pages")
    func shifts() async throws {
        try await SyncFixture.with { fixture in
            fixture.shop.change { $0.recordsPerPage = 4 }
            fixture.add(40, named: "a", daysAgo: 0.1, apart: 1)
            let date = fixture.clock.now
            fixture.shop.change { state in
                state.onPage = { state in
                    let hash = "new\(state.entries.count)"
                    state.entries.append(ScriptedShop.Entry(hash: hash, product: "shoe", text: hash, date: date))
                }
            }
            try await fixture.sync()
            fixture.shop.change { $0.onPage = nil }
            #expect(try fixture.texts().count { $0.hasPrefix("a") } == 40)
            fixture.clock.advance(days: 0.25)
            try await fixture.sync()
            #expect(try fixture.texts().count == fixture.shop.change { $0.entries.count })
        }
    }

    @Test("splits days with too many reviews into shorter ones, and still asks for no page twice")
    func splits() async throws {
        try await SyncFixture.with { fixture in
            fixture.options.longestListing = 30
            fixture.shop.change { $0.recordsPerPage = 10 }
            fixture.add(120, named: "a", daysAgo: 100, apart: 6)
            try await fixture.sync()
            let pages = fixture.shop.takePages()
            #expect(pages.contains("window 2026-08-01..2026-08-31 #1"))
            #expect(pages.contains("window 2026-08-01..2026-08-01 #1"))
            #expect(Set(pages).count == pages.count)
            #expect(try fixture.texts().count == 120)
        }
    }

    @Test("stops with a clear message when eKomi gives the same page for ever")
    func repeatedPage() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(100, named: "a", daysAgo: 1, apart: 1)
            fixture.shop.change { $0.ignoresPageNumber = true }
            let failure = await #expect(throws: SyncFailure.self) { try await fixture.sync() }
            #expect(failure == .repeatedPage("window 2026-01-01..2026-11-23"))
        }
    }

    @Test("does not bring back what was erased")
    func tombstones() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(5, named: "a", daysAgo: 1)
            try await fixture.sync()
            #expect(try fixture.store.forget(reviewer: "a2@shop.example").count == 1)
            let id = try #require(try fixture.store.snapshot().reviews(of: "shoe", in: ["germany"]).first?.id)
            #expect(try fixture.store.forget(review: id))
            fixture.clock.advance(days: 1)
            try await fixture.sync(full: true)
            #expect(try fixture.texts() == ["a1", "a3", "a4"])
        }
    }

    @Test("tells how far it has come")
    func progress() async throws {
        try await SyncFixture.with { fixture in
            fixture.add(50, named: "a", daysAgo: 1, apart: 1)
            let steps = Mutex<[SyncProgress]>([])
            let clock = fixture.clock
            _ = await Sync(into: fixture.store, now: { clock.now })
                .run([fixture.shop.source()]) { step in steps.withLock { $0.append(step) } }
            let told = steps.withLock { $0 }
            #expect(told.map(\.fraction) == told.map(\.fraction).sorted())
            #expect(told.last?.activity == .recording)
            #expect(told.last?.reviews == 50)
            #expect(told.last?.finishedListings == told.last?.listings)
        }
    }
}

extension RunOutcome {
    fileprivate init(added: Int = 0, changed: Int = 0, gone: Int = 0) {
        self.init()
        self.added = added
        self.changed = changed
        self.gone = gone
    }
}
