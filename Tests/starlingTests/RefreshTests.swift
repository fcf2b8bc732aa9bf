import EkomiSandbox
import Foundation
import Specification
import Testing

@Suite("Refreshing", .serialized, .timeLimit(.minutes(2)))
struct RefreshTests {
    @Test("A second refresh finds the catalogue unchanged, and makes no release")
    func twice() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let second = try await site.run("refresh")
            #expect(second.status == 0)
            #expect(second.errors.contains("catalogue of de: not changed"))
            #expect(second.errors.contains("de: nothing changed"))
            #expect(second.output == "Nothing changed; release 1 stays live.\n")
            #expect(try await site.run("sync", "--full").status == 0)
            #expect(try await site.run("build").output == "Nothing changed; release 1 stays live.\n")
        }
    }

    @Test("A full sync finds out what eKomi does not list any more, and the next build leaves it out")
    func withdrawn() async throws {
        try await ShopSite.open { site in
            let review = try site.sandbox.addReview(shop: 1001, stars: 1, text: "Das nehme ich wohl zurück")
            #expect(try await site.run("refresh").status == 0)
            #expect(try site.liveText("de/shop/index.html")?.contains(review.text) == true)
            try site.sandbox.withdraw(hash: review.hash, shop: 1001)
            #expect(try await site.run("sync", "--full").status == 0)
            #expect(try await site.run("build").status == 0)
            #expect(try site.liveText("de/shop/index.html")?.contains(review.text) == false)
        }
    }
}
