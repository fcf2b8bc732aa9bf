import Foundation
import ReviewStore
import Reviews
import Testing

@Suite("A person who is to be forgotten")
struct ErasureTests {
    @Test("is found by e-mail address, order id or id at the source", arguments: ["Anna@Shop.example", "O-17", "r-9"])
    func found(by name: String) async throws {
        try await StoreFixture.with { fixture in
            let mine = try fixture.review(
                "a",
                text: "mine",
                reviewer: Reviewer(id: "r-9", name: "Anna Berg"),
                email: "anna@shop.example",
                order: "O-17"
            )
            try fixture.record([mine, fixture.review("b", text: "another's")])
            let before = try fixture.store.snapshot().revision
            #expect(try fixture.store.forget(reviewer: name) == [mine.review.id])
            let after = try fixture.store.snapshot()
            #expect(try after.texts() == ["another's"])
            #expect(try after.rating(of: "shoe", in: ["germany"], from: .reviews)?.count == 1)
            #expect(try after.changes(since: before, in: ["germany"]).products == ["shoe"])
            #expect(try after.rawRecord(of: mine.review.id) == nil)
        }
    }

    @Test(
        "does not come back with a later sync, nor under another review hash; what they write later is theirs to show"
    )
    func staysAway() async throws {
        try await StoreFixture.with { fixture in
            let old = try fixture.review("a", text: "old", reviewer: Reviewer(), email: "anna@shop.example")
            try fixture.record([old])
            try fixture.store.forget(reviewer: "anna@shop.example")
            let moved = try fixture.review("z", text: "old again", reviewer: Reviewer(), email: "ANNA@shop.example ")
            let years = Int((fixture.clock.now.timeIntervalSince1970 - 1_780_000_000) / 86_400) + 1
            let new = try fixture.review(
                "n",
                text: "new",
                day: years,
                reviewer: Reviewer(),
                email: "anna@shop.example"
            )
            try fixture.record([old, moved, new], scope: .full)
            #expect(try fixture.store.snapshot().texts() == ["new"])
        }
    }

    @Test("may name a review by its id in an imported file, unless two files use that id")
    func bySource() async throws {
        try await StoreFixture.with { fixture in
            var reviews = try ["a", "b", "c"].map { try fixture.review($0, text: $0) }
            for (index, id) in ["1", "2", "2"].enumerated() { reviews[index].review.sourceID = id }
            try fixture.record(reviews, from: .file)
            #expect(try fixture.store.forget(review: "1"))
            #expect(try !fixture.store.forget(review: "2"))
            try fixture.record(reviews, from: .file)
            #expect(try Set(fixture.store.snapshot().texts()) == ["b", "c"])
        }
    }

    @Test("is forgotten in a run that is under way as well")
    func stagedRowsToo() async throws {
        try await StoreFixture.with { fixture in
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            let review = try fixture.review("a", email: "anna@shop.example")
            try fixture.store.stage([review, fixture.review("b", text: "stays")], in: run)
            #expect(try fixture.store.forget(reviewer: "anna@shop.example") == [review.review.id])
            try fixture.store.complete(run)
            #expect(try fixture.store.snapshot().texts() == ["stays"])
        }
    }

    @Test("leaves nothing in the files, not even in freed pages")
    func noTrace() async throws {
        try await StoreFixture.with { fixture in
            let words = "unmistakable-\(String(repeating: "words", count: 40))"
            let review = try fixture.review(
                "a",
                text: words,
                reviewer: Reviewer(id: "anna@shop.example", name: "Annabella Unmistakable"),
                order: "ORDER-4711"
            )
            try fixture.record([review])
            for file in try files(of: fixture) {
                #expect(try !Data(contentsOf: file).contains("ORDER-4711"))
                #expect(try !Data(contentsOf: file).contains("anna@shop.example"))
            }
            #expect(try files(of: fixture).contains { try Data(contentsOf: $0).contains(words) })
            #expect(try fixture.store.forget(review: review.review.id))
            for file in try files(of: fixture) {
                #expect(try !Data(contentsOf: file).contains(words))
                #expect(try !Data(contentsOf: file).contains("Unmistakable"))
            }
            #expect(try !fixture.store.forget(review: review.review.id))
        }
    }

    private func files(of fixture: StoreFixture) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: fixture.file.deletingLastPathComponent(),
            includingPropertiesForKeys: nil
        )
    }
}

extension Data {
    fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
