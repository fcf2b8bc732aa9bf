import Foundation
import ReviewStore
import Reviews
import Testing

@Suite("A run")
struct RunTests {
    @Test("is invisible until it is complete: new reviews, and edits of known ones")
    func unfinishedIsInvisible() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a", text: "first words")])
            let before = try fixture.store.snapshot()

            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try fixture.store.stage(
                [fixture.review("a", text: "other words"), fixture.review("b", text: "new", day: 2)],
                in: run
            )
            let during = try fixture.store.snapshot()
            #expect(try during.texts() == ["first words"])
            #expect(during.revision == before.revision)
            #expect(try during.changes(since: before.revision, in: ["germany"]).isEmpty)

            try fixture.store.complete(run)
            #expect(try during.texts() == ["first words"], "a snapshot does not change while it is held")
            #expect(try fixture.store.snapshot().texts() == ["new", "other words"])
        }
    }

    @Test("reports what it added and changed, and touches only what differs")
    func outcome() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a"), fixture.review("b", product: "hat")])
            let before = try fixture.store.snapshot().revision
            let outcome = try fixture.record([
                fixture.review("a"), fixture.review("b", product: "hat", text: "edited"),
                fixture.review("c", product: "coat"),
            ])
            #expect(outcome.added == 1)
            #expect(outcome.changed == 1)
            let changes = try fixture.store.snapshot().changes(since: before, in: ["germany"])
            #expect(changes.products == ["coat", "hat"])
            #expect(!changes.hasShopReviews)
        }
    }

    @Test("that a clock which was ahead has dated is not what the next one begins after")
    func futureRuns() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a")])
            let right = try #require(try fixture.store.lastCompletedRun(of: "germany", from: .smartForms))
            fixture.clock.advance(by: 365 * 86_400)
            try fixture.record([fixture.review("b")])
            let ahead = try #require(try fixture.store.lastCompletedRun(of: "germany", from: .smartForms))
            #expect(ahead.timeIntervalSince(right) >= 364 * 86_400)
            fixture.clock.advance(by: -365 * 86_400)
            let last = try fixture.store.lastCompletedRun(of: "germany", from: .smartForms)
            #expect(last == nil || last == right)
        }
    }

    @Test("that tells everything makes reviews go that it does not mention, and come back when it does")
    func fullRunReconciles() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a", text: "a"), fixture.review("b", text: "b", day: 2)])
            let before = try fixture.store.snapshot().revision
            let outcome = try fixture.record([fixture.review("a", text: "a")], scope: .full)
            #expect(outcome.gone == 1)
            let after = try fixture.store.snapshot()
            #expect(try after.texts() == ["a"])
            #expect(try after.rating(of: "shoe", in: ["germany"], from: .reviews)?.count == 1)
            #expect(try after.changes(since: before, in: ["germany"]).products == ["shoe"])

            let again = try fixture.record([fixture.review("b", text: "b", day: 2)])
            #expect(again.changed == 1)
            #expect(try fixture.store.snapshot().texts() == ["b", "a"])
        }
    }

    @Test("that tells everything leaves the other account and imported files alone")
    func fullRunKeepsToItsOwn() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a", text: "from a file")], from: .file)
            try fixture.record([fixture.review("x", in: "austria", text: "next door")], in: "austria")
            #expect(try fixture.record([], scope: .full).gone == 0)
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.texts() == ["from a file"])
            #expect(try snapshot.texts(in: ["austria"]) == ["next door"])
        }
    }

    @Test("continues where it was interrupted, with its rows and cursors")
    func resumes() async throws {
        try await StoreFixture.with { fixture in
            let first = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .full)
            try fixture.store.plan(["2025", "2026"], in: first)
            try fixture.store.stage(
                [fixture.review("a")],
                in: first,
                cursor: ListingCursor("2025", nextPage: 2)
            )
            let store = try fixture.reopened()
            let second = try store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            #expect(second.isResumed)
            #expect(second.id == first.id)
            #expect(second.scope == .full)
            try store.plan(["2025", "2026"], in: second)
            #expect(
                try store.listings(of: second) == [
                    ListingCursor("2025", nextPage: 2), ListingCursor("2026", nextPage: 1),
                ]
            )
            #expect(try store.stagedCount(of: second) == 1)
        }
    }

    @Test("is not taken up again after three days, nor for another source, nor for a wider scope")
    func oldRunsAreAbandoned() async throws {
        try await StoreFixture.with { fixture in
            let first = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try fixture.store.stage([fixture.review("a")], in: first)
            let wider = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .full)
            #expect(!wider.isResumed)
            #expect(try fixture.store.stagedCount(of: first) == 0)
            let other = try fixture.store.openRun(of: "germany", from: .core, scope: .incremental)
            #expect(!other.isResumed)
            fixture.clock.advance(by: 3 * 86_400 + 1)
            #expect(try !fixture.store.openRun(of: "germany", from: .core, scope: .incremental).isResumed)
        }
    }

    @Test("of a file does not disturb an interrupted sync")
    func importsAndSyncsAreApart() async throws {
        try await StoreFixture.with { fixture in
            let sync = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try fixture.record([], from: .file)
            let resumed = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            #expect(resumed.id == sync.id)
        }
    }

    @Test("counts a review that two of its pages tell once, as told last")
    func stagedTwice() async throws {
        try await StoreFixture.with { fixture in
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try fixture.store.stage([fixture.review("a", text: "page 1")], in: run)
            try fixture.store.stage([fixture.review("a", text: "page 2")], in: run)
            #expect(try fixture.store.complete(run).added == 1)
            #expect(try fixture.store.snapshot().texts() == ["page 2"])
        }
    }

    @Test("keeps a review as it was told first where the page asks for that")
    func stagedFirst() async throws {
        try await StoreFixture.with { fixture in
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try fixture.store.stage([fixture.review("a", status: .withdrawn)], in: run)
            try fixture.store.stage([fixture.review("a", text: "later")], in: run, keepsStaged: true)
            try fixture.store.complete(run)
            #expect(try fixture.store.snapshot().texts() == [])
        }
    }

    @Test("that tells everything, but not all of it intelligibly, makes nothing go")
    func unintelligibleRecordsKeepReviews() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a", text: "still here")])
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .full)
            try fixture.store.stage([], in: run, unintelligible: 1)
            let outcome = try fixture.store.complete(run)
            #expect(outcome.gone == 0)
            #expect(!outcome.isReconciled)
            #expect(try fixture.store.snapshot().texts() == ["still here"])
        }
    }

    @Test("names the days of hidden reviews that are hidden no longer")
    func releasedReviews() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([
                fixture.review("a", day: 1, status: .unpublished), fixture.review("b", day: 2, status: .withdrawn),
                fixture.review("c", day: 3, status: .unpublished), fixture.review("d", day: 4, status: .rejected),
                fixture.review("e", day: 5),
            ])
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try fixture.store.stage([fixture.review("c", day: 3, status: .unpublished)], in: run)
            let recently = fixture.clock.now - 3600
            let days = try fixture.store.daysOfReleasedReviews(in: run, hiddenSince: recently)
            #expect(days == ["2026-05-30", "2026-05-29"])
            #expect(try fixture.store.daysOfReleasedReviews(in: run, hiddenSince: fixture.clock.now + 1).isEmpty)
        }
    }

    @Test("that failed leaves its reason in the status, and the account as complete as it was")
    func failureIsReported() async throws {
        try await StoreFixture.with { fixture in
            #expect(try !fixture.store.snapshot().isComplete(["germany"]))
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            try fixture.store.fail(run, because: "eKomi is down")
            let failed = try #require(try fixture.store.snapshot().status().last)
            #expect(failed.account == "germany")
            #expect(failed.lastError == "eKomi is down")
            #expect(failed.isUnfinished)
            #expect(failed.completed == nil)

            try fixture.record([fixture.review("a")])
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.isComplete(["germany"]))
            #expect(try !snapshot.isComplete(["germany", "austria"]))
            let completed = try #require(try snapshot.status().last)
            #expect(completed.lastError == nil)
            #expect(completed.counts == StoreCounts(reviews: 1, products: 1))
        }
    }
}
