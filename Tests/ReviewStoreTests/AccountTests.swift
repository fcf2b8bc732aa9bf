import Foundation
import ReviewStore
import Reviews
import Testing

@Suite("An account")
struct AccountTests {
    @Test("cannot take another interface id once it was synced, and the message says what to do")
    func interfaceIsFixed() async throws {
        try await StoreFixture.with { fixture in
            try fixture.store.register("germany", interfaceID: "99999")
            try fixture.record([fixture.review("a")])
            let error = #expect(throws: ReviewStoreError.self) {
                try fixture.store.register("germany", interfaceID: "12345")
            }
            #expect(error?.reason == .interfaceChanged)
            #expect(error?.description.contains("'germany'") == true)
            #expect(error?.description.contains("99999") == true)
            try fixture.store.register("germany", interfaceID: "99999")
        }
    }

    @Test("keeps shop, forms, questions and widget codes of its newest completed run")
    func facts() async throws {
        try await StoreFixture.with { fixture in
            var facts = AccountFacts()
            facts.shop = Shop(name: "Laden", url: "https://shop.example")
            facts.forms = [Form(id: "879", name: "Products", subject: .product)]
            facts.questions = [FormQuestion(form: "879", id: "1", text: "How many stars?", kind: "rating")]
            facts.widgetCodes = [WidgetCode(id: "w1", html: "<div></div>")]
            try fixture.record([], facts: facts)
            let first = try fixture.store.snapshot()
            #expect(first.shop(of: ["austria", "germany"]).name == "Laden")
            #expect(try fixture.store.forms(of: "germany") == facts.forms)
            #expect(try first.widgetCodes(of: "germany") == facts.widgetCodes)
            let changes = try first.changes(since: .beginning, in: ["germany"])
            #expect(changes.hasShopFacts)
            #expect(changes.hasWidgetCodes)
            #expect(try first.changes(since: .beginning, in: ["austria"]).isEmpty)

            try fixture.record([], facts: facts)
            let second = try fixture.store.snapshot()
            #expect(try second.changes(since: first.revision, in: ["germany"]).isEmpty)
        }
    }

    @Test("gives a review the same public id in every database, and no order id can be read from it")
    func publicIDs() async throws {
        try await StoreFixture.with { fixture in
            let key = NaturalKey.smartForms(form: "879", hash: "45644365", product: "SKU-1")
            let id = fixture.store.id(of: key, in: "germany")
            #expect(id == "s4q5gigdr7zduvniykwp")
            #expect(fixture.store.id(of: key, in: "austria") != id)
            let day = Date(timeIntervalSince1970: 1_780_000_000)
            let core = fixture.store.id(of: .core(order: "1", product: nil, date: day), in: "germany")
            let other = try ReviewStore(
                at: fixture.file.deletingLastPathComponent().appending(path: "other.db"),
                now: { day },
                secret: { Array(repeating: 8, count: 32) }
            )
            #expect(other.id(of: key, in: "germany") == id)
            #expect(other.id(of: .core(order: "1", product: nil, date: day), in: "germany") != core)
        }
    }
}
