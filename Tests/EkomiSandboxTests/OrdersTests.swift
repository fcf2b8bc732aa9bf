import EkomiSandbox
import Foundation
import HTTPTypes
import Testing

@Suite("Imported orders")
struct OrdersTests {
    private func orders(_ query: String, with caller: Caller) async throws -> JSON {
        try await caller.call("/api/3.0/orders?\(query)", headers: ["authorization": caller.token()]).json
    }

    @Test(
        "are found by times in all the ways that people write them",
        arguments: [
            ("2026-02-24T00:00:00%2B0000", "2026-02-24"), ("2026-02-24T02:00:00%2B02:00", "2026-02-24"),
            ("2026-02-23T19:00:00-0500", "2026-02-24"), ("2026-02-24T00:00:00.000Z", "2026-02-24"),
            ("2026-02-24%2000:00:00", "2026-02-24"), ("yesterday", "2026-02-28"), ("today", "2026-03-01"),
            ("now", "2026-03-01%2012:00:00"), ("-7%20days", "2026-02-22%2012:00:00"),
            ("-1%20week", "2026-02-22%2012:00:00"), ("-36%20hours", "2026-02-28"),
        ]
    )
    func times(spelling: String, plain: String) async throws {
        let caller = Caller()
        // Orders are imported days before they are reviewed, so the last days need some of their own.
        for day in 0..<12 {
            let submitted = Date.fixture.addingTimeInterval(Double(8 - day) * 86400 - 3600)
            _ = try caller.sandbox.addReview(shop: 1001, stars: 5, submitted: submitted)
        }
        let expected = try await orders("createdFrom=\(plain)", with: caller)["total"].int
        #expect(try await orders("createdFrom=\(spelling)", with: caller)["total"].int == expected)
        #expect(try await orders("createdTill=\(spelling)", with: caller)["total"].int > 0)
    }

    @Test("come 200 at a time at most, whatever is asked for, and know when there is no more")
    func limits() async throws {
        let caller = Caller()
        let page = try await orders("limit=1000", with: caller)
        #expect(try page["limit"].int == 200 && page["data"].array.count == 200)
        let beyond = try await orders("offset=9223372036854775807", with: caller)
        #expect(try beyond["data"].array.isEmpty && beyond["total"].int == page["total"].int)
    }

    @Test("hold each order of several products once, with all of them")
    func products() async throws {
        let caller = Caller()
        let reviews = try Array(caller.sandbox.reviews(ofShop: 1001))
        let order = try #require(Dictionary(grouping: reviews, by: \.orderID).first { $0.value.count == 2 })
        var found: [JSON] = []
        for offset in stride(from: 0, to: 1600, by: 200) {
            found += try await orders("offset=\(offset)&orderBy=id", with: caller)["data"].array
                .filter { try $0["order_id"].string == order.key }
        }
        #expect(found.count == 1)
        let products = try #require(found.first)["product_ids"].array.map { try $0.string }
        #expect(Set(products) == Set(order.value.compactMap(\.productID)))
    }

    @Test("whose last token ended are shown to nobody")
    func logout() async throws {
        let caller = Caller()
        let token = try await caller.token()
        let ended = try await caller.call(
            "/api/3.0/security/logout",
            method: .post,
            headers: ["authorization": token],
            body: "{}"
        )
        #expect(ended.status == 204 && ended.bytes.isEmpty)
        let refused = try await caller.call("/api/3.0/orders", headers: ["authorization": token])
        #expect(refused.status == 403 && refused.text == "Username could not be found.")
    }
}
