import EkomiClient
import Reviews
import Testing

@Suite("Core")
struct CoreTests {
    @Test("Every parameter is sent under its name, the credentials among them")
    func sendsParameters() async throws {
        let script = Script("[]")
        let core = Germany.account(script.transport).core
        _ = try await core.feedback(FeedbackQuery(filter: .critical, range: .halfYear, caching: .veryLong))
        _ = try await core.productFeedback(ProductFeedbackQuery(product: "a b", range: .week))
        _ = try await core.productFeedback(ProductFeedbackQuery())
        let common = [
            "version": "cust-1.0.0", "type": "json", "charset": "utf-8", "interface_id": "665",
            "interface_pw": Germany.password,
        ]
        let first = common.merging(["filter": "critical", "range": "6m", "caching": "verylong"]) { $1 }
        let second = common.merging(["product": "a b", "range": "1w", "caching": "none"]) { $1 }
        let third = common.merging(["product": "all", "range": "all", "caching": "none"]) { $1 }
        #expect(script.requests.map(\.query) == [first, second, third])
        #expect(script.requests.first?.url.hasPrefix("https://api.ekomi.de/v3/getFeedback?") == true)
        #expect(script.requests.last?.url.hasPrefix("https://api.ekomi.de/v3/getProductfeedback?") == true)
    }

    @Test("An empty body about a product means that eKomi does not know it")
    func readsUnknownProduct() async {
        for body in ["", "\n"] {
            let error = await ekomiError {
                _ = try await Germany.account(body).core.productFeedback(ProductFeedbackQuery(product: "SKU-9"))
            }
            #expect(error?.kind == .notFound && error?.reason.contains("SKU-9") == true)
        }
    }

    @Test("An empty body about the shop is no empty list", arguments: ["", "<html>Maintenance</html>", "Hello"])
    func doubtsEmptyBody(_ body: String) async {
        let error = await ekomiError { _ = try await Germany.account(body).core.feedback() }
        #expect(error?.kind == .unintelligible)
    }

    @Test("A snapshot without ratings has no summary, and one with an impossible average is an error")
    func readsSnapshots() async throws {
        let none = #"{"info":{"fb_count":"0","fb_avg":"0","fb_avg_detail":"0.00"}}"#
        #expect(try await Germany.account(none).core.snapshot().summary == nil)
        let coarse = #"{"info":{"fb_count":2,"fb_avg":4.3,"fb_avg_detail":""}}"#
        #expect(try await Germany.account(coarse).core.snapshot().summary?.average.hundredths == 430)
        for body in [#"{"info":{"fb_count":2,"fb_avg":0}}"#, #"{"info":{"fb_avg":4}}"#, "[]"] {
            let error = await ekomiError { _ = try await Germany.account(body).core.snapshot() }
            #expect(error?.kind == .unintelligible)
        }
    }

    @Test("A review without an order cannot be told from others and is left out")
    func refusesReviewsWithoutOrder() async throws {
        let listing = try await Germany.account(#"[{"submitted":"1336027185","rating":"5"}]"#).core.feedback()
        #expect(listing.items.isEmpty && listing.unintelligible.map(\.key) == ["order_id"])
        #expect(listing.unintelligible.first?.name == nil)
    }
}
