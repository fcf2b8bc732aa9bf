import EkomiSandbox
import Foundation
import ReviewStore
import Reviews
import Specification
import Synchronization
import Testing

@Suite("Deciding about reviews from the shell", .serialized, .timeLimit(.minutes(10)))
struct ReviewCommandTests {
    @Test("Reviews that were withdrawn or rejected at eKomi leave the site on the next refresh")
    func leaveOnRefresh() async throws {
        try await ShopSite.open { site in
            let taken = try site.sandbox.addReview(shop: 1001, stars: 1, text: "Das nehme ich zurück")
            let hidden = try site.sandbox.addReview(shop: 1001, stars: 2, text: "Das wird abgelehnt")
            #expect(try await site.run("refresh").status == 0)
            #expect(try site.liveText("de/shop/index.html")?.contains(taken.text) == true)
            try site.sandbox.withdraw(hash: taken.hash, shop: 1001)
            try site.sandbox.unpublish(hash: hidden.hash, shop: 1001)
            #expect(try await site.run("refresh").status == 0)
            let page = try #require(try site.liveText("de/shop/index.html"))
            #expect(!page.contains(taken.text) && !page.contains(hidden.text))
            try site.sandbox.publish(hash: hidden.hash, shop: 1001)
            #expect(try await site.run("refresh").status == 0)
            #expect(try site.liveText("de/shop/index.html")?.contains(hidden.text) == true)
        }
    }

    @Test("eKomi's counts of single questions stand beside the rating, and its widget codes are there for each account")
    func showsAspects() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let summary = try #require(try site.liveText("de/shop/summary.html"))
            #expect(summary.contains("starling-aspects") && summary.matches(of: /starling-histogram/).count > 1)
            // The sandbox's own are for a host that no page of ours would load a script from.
            let store = try ReviewStore(at: site.folder.appending(path: "var/review.db"), now: { Date() })
            for account in ["germany", "britain"] as [Account.Name] {
                #expect(try !store.snapshot().widgetCodes(of: account).isEmpty)
            }
        }
    }

    /// Whether the sandbox withdraws reviews, which only says that it knows no such review.
    private static func canDecide() async throws -> Bool {
        let answers = Answers()
        try await ShopSite.open(reviews: 0) { site in
            let call = ["api", "smartforms", "withdraw", "--review_hash", "none", "--account", "germany", "--yes"]
            answers.note(try await site.run(call).errors.contains("Review does not exist"))
        }
        return answers.isYes
    }

    /// What a probe found out.
    private final class Answers: Sendable {
        private let answer = Mutex(false)
        var isYes: Bool { answer.withLock { $0 } }
        func note(_ isYes: Bool) { answer.withLock { $0 = isYes } }
    }

    @Test(
        "A review is withdrawn at eKomi and off the site at once, and stays away",
        .enabled("the sandbox takes decisions") { try await canDecide() },
        arguments: [true, false]
    )
    func withdraws(byHash: Bool) async throws {
        try await ShopSite.open { site in
            let added = try site.sandbox.addReview(shop: 1001, stars: 1, text: "Das war ein Irrtum")
            #expect(try await site.run("refresh").status == 0)
            let store = try ReviewStore(at: site.folder.appending(path: "var/review.db"), now: { Date() })
            let reviews = try store.snapshot().reviews(of: nil, in: ["germany"])
            let id = try #require(reviews.first { $0.text == added.text }?.id.rawValue)
            let words = byHash ? [added.hash, "--account", "germany"] : [id]
            let arguments = ["review", "withdraw"] + words + ["--comment", "asked by phone", "--yes", "--json"]
            let result = try await site.run(arguments)
            #expect(result.status == 0, "\(result.errors)")
            let object = try result.object()
            #expect(object["reviews"] as? [String] == [id] && object["release"] as? String == "2")
            #expect((object["submissionLink"] as? String)?.hasPrefix("http") == true)
            #expect(try site.liveText("de/shop/index.html")?.contains(added.text) == false)
            let status = try await site.run("status")
            #expect(status.output.contains("review: done") && status.output.contains("asked by phone"))
            #expect(try await site.run("refresh").status == 0)
            #expect(try site.liveText("de/shop/index.html")?.contains(added.text) == false)
            #expect(try site.sandbox.reviews(ofShop: 1001).first { $0.hash == added.hash }?.isWithdrawn == true)
        }
    }

    @Test(
        "A review that waits is approved and shown at once, or rejected and never shown",
        .enabled("the sandbox takes decisions") { try await canDecide() }
    )
    func decides() async throws {
        try await ShopSite.open { site in
            let added = try site.sandbox.addReview(shop: 1001, stars: 5, text: "Wartet auf Freigabe")
            try site.sandbox.unpublish(hash: added.hash, shop: 1001)
            #expect(try await site.run("refresh").status == 0)
            #expect(try site.liveText("de/shop/index.html")?.contains(added.text) == false)
            let decide = ["--account", "germany", "--yes"]
            let approved = try await site.run(["review", "approve", added.hash] + decide)
            #expect(approved.status == 0, "\(approved.errors)")
            #expect(try site.liveText("de/shop/index.html")?.contains(added.text) == true)
            let again = try await site.run(["review", "approve", added.hash] + decide)
            #expect(again.status == 0 && again.errors.contains("already been published"))
            let rejected = try await site.run(["review", "reject", added.hash] + decide)
            #expect(rejected.status == 0, "\(rejected.errors)")
            #expect(try site.liveText("de/shop/index.html")?.contains(added.text) == false)
            #expect(try await site.run("refresh").status == 0)
            #expect(try site.liveText("de/shop/index.html")?.contains(added.text) == false)
        }
    }

    @Test("Without --yes nothing is done where nobody can be asked: what would be done is said")
    func asks() async throws {
        try await ShopSite.open { site in
            let added = try site.sandbox.addReview(shop: 1001, stars: 1, text: "Bleibt stehen")
            #expect(try await site.run("refresh").status == 0)
            let result = try await site.run("review", "withdraw", added.hash, "--account", "germany")
            #expect(result.status == 64)
            #expect(result.errors.contains("--yes") && result.errors.contains(added.hash))
            #expect(result.errors.contains(": the shop, 1 stars, published"))
            #expect(try site.liveText("de/shop/index.html")?.contains(added.text) == true)
        }
    }

    @Test("What eKomi does not know is exit code 65, and a wrong account 64")
    func refuses() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let unknown = try await site.run("review", "withdraw", "none", "--account", "germany", "--yes")
            #expect(unknown.status == 65, "\(unknown.errors)")
            #expect(try await site.run("review", "reject", "none", "--yes").status == 64)
            #expect(try await site.run("review", "reject").status == 64)
            #expect(try await site.run("review", "reject", "none", "--account", "x", "--yes").status == 64)
        }
    }
}
