import Foundation
import ReviewStore
import Reviews
import Testing

@Suite("What lost a review")
struct BereavementTests {
    /// What changed since the reviews were first recorded.
    private func changes(
        after change: (StoreFixture) throws -> Void
    ) async throws -> Changes {
        try await StoreFixture.with { fixture in
            try fixture.record([
                fixture.review("a"), fixture.review("b"), fixture.review("c", product: "hat"),
                fixture.review("d", product: nil),
            ])
            let before = try fixture.store.snapshot().revision
            try change(fixture)
            let after = try fixture.store.snapshot()
            let changes = try after.changes(since: before, in: ["germany"])
            let losses = try after.losses(since: before, in: ["germany"])
            #expect(losses.bereavedProducts == changes.bereavedProducts)
            #expect(losses.isShopBereaved == changes.isShopBereaved)
            return changes
        }
    }

    @Test("is a product whose review was withdrawn")
    func withdrawn() async throws {
        let changes = try await changes { try $0.record([$0.review("a", status: .withdrawn)]) }
        #expect(changes.bereavedProducts == ["shoe"])
        #expect(!changes.isShopBereaved)
    }

    @Test("is a product whose review is no longer listed, and the shop where it is the shop's")
    func gone() async throws {
        let changes = try await changes {
            try $0.record([$0.review("a"), $0.review("c", product: "hat")], scope: .full)
        }
        #expect(changes.bereavedProducts == ["shoe"])
        #expect(changes.isShopBereaved)
    }

    @Test("is a product whose review was erased")
    func erased() async throws {
        let changes = try await changes { fixture in
            try fixture.store.forget(review: fixture.review("c", product: "hat").review.id)
        }
        #expect(changes.bereavedProducts == ["hat"])
    }

    @Test("is not a product whose review was edited, or that got another")
    func edited() async throws {
        let changes = try await changes { try $0.record([$0.review("a", text: "Better."), $0.review("e")]) }
        #expect(changes.products == ["shoe"])
        #expect(changes.bereavedProducts.isEmpty)
    }
}
