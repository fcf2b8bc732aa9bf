import EkomiClient
import EkomiSandbox
import Foundation
import ReviewStore
import Reviews
import Specification
import Testing

@testable import Intake

@Suite("A sync with the sandbox")
struct SandboxSyncTests {
    static let dataset = SandboxDataset.generate(seed: 7, products: 12, reviews: 600, shops: 1, now: SyncFixture.noon)

    @Test("records what SmartForms tells: every review with its product, stars, text and reviewer")
    func smartForms() async throws {
        try await Sandbox.run(dataset: Self.dataset) { url, sandbox in
            try await withTemporaryFolder { folder in
                let store = try Self.store(in: folder)
                let report = try await Self.sync(store, from: url, password: "sandbox-password-1").get()
                #expect(report.notices == [])
                let shop = try #require(Self.dataset.shops.first)
                let expected = try sandbox.reviews(ofShop: shop.interfaceID)
                    .filter { !$0.isSkipped && $0.isPublished && !$0.isWithdrawn }
                    .map { "\($0.productID ?? "-") \($0.stars ?? 0) \($0.reviewer.id) \($0.submitted)" }
                #expect(try Self.published(in: store) == expected.sorted())
                #expect(report.reviews.added >= expected.count)

                let snapshot = try store.snapshot()
                #expect(snapshot.shop(of: ["shop"]).name == shop.name)
                #expect(snapshot.shop(of: ["shop"]).submissionURL == shop.submissionLink)
                #expect(try store.forms(of: "shop").count == shop.forms.count)
                #expect(try snapshot.widgetCodes(of: "shop").count == shop.widgets.count)
                for product in try snapshot.productIDs(in: ["shop"]) {
                    let told = try snapshot.rating(of: product, in: ["shop"], from: .summary)
                    #expect(told?.count == (try snapshot.rating(of: product, in: ["shop"], from: .reviews)?.count))
                }
            }
        }
    }

    @Test("records what Core tells, the shop's own snapshot too")
    func core() async throws {
        try await Sandbox.run(dataset: Self.dataset) { url, sandbox in
            try await withTemporaryFolder { folder in
                let store = try Self.store(in: folder)
                _ = try await Self.sync(store, from: url, password: "sandbox-password-1", origin: .core).get()
                let shop = try #require(Self.dataset.shops.first)
                let expected = try sandbox.reviews(ofShop: shop.interfaceID)
                    .filter { !$0.isSkipped && $0.isPublished && !$0.isWithdrawn }
                    .map { "\($0.productID ?? "-") \($0.stars ?? 0)  \($0.submitted)" }
                #expect(try Self.published(in: store) == expected.sorted())
                #expect(try store.snapshot().rating(of: nil, in: ["shop"], from: .summary) != nil)
            }
        }
    }

    @Test("keeps no order id, e-mail address, telephone number or password in any file")
    func personalDetails() async throws {
        let few = SandboxDataset.generate(seed: 3, products: 4, reviews: 100, shops: 1, now: SyncFixture.noon)
        try await Sandbox.run(dataset: few) { url, sandbox in
            try await withTemporaryFolder { folder in
                let store = try Self.store(in: folder)
                _ = try await Self.sync(store, from: url, password: "sandbox-password-1").get()
                _ = try await Self.sync(store, from: url, password: "sandbox-password-1", full: true).get()
                var kept = Data()
                for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
                    kept += try Data(contentsOf: folder.appending(path: name))
                }
                let shop = try #require(few.shops.first)
                let reviews = try Array(sandbox.reviews(ofShop: shop.interfaceID))
                // Some people write their address into the text, where the policy of what is published masks it.
                let texts = reviews.map(\.text).joined(separator: "\n")
                let details = reviews.flatMap { [$0.orderID, $0.reviewer.email, $0.reviewer.telephone] }
                    .filter { $0.count > 5 && !texts.contains($0) }
                #expect(details.count > 100)
                for detail in Set(details + [shop.password]) {
                    #expect(kept.range(of: Data(detail.utf8)) == nil, "\(detail)")
                }
            }
        }
    }

    @Test("with a wrong password says so, and records nothing")
    func wrongPassword() async throws {
        try await Sandbox.run(dataset: Self.dataset) { url, _ in
            try await withTemporaryFolder { folder in
                let store = try Self.store(in: folder)
                let result = try await Self.sync(store, from: url, password: "hunter2")
                let failure = #expect(throws: SyncFailure.self) { try result.get() }
                guard case .ekomi(let error) = failure else {
                    Issue.record("expected eKomi to refuse, not \(String(describing: failure))")
                    return
                }
                #expect(error.isAboutCredentials)
                #expect(failure?.description.contains("hunter2") == false)
                #expect(try !store.snapshot().isComplete(["shop"]))
            }
        }
    }

    @Test("ends with the same reviews whatever goes wrong on the way, once eKomi answers again")
    func faults() async throws {
        let faults = try Faults("answers:500@0.2,answers:truncate@0.1")
        try await Sandbox.run(dataset: Self.dataset, faults: faults) { url, sandbox in
            try await withTemporaryFolder { folder in
                let store = try Self.store(in: folder)
                var attempts = 0
                var isComplete = false
                while !isComplete, attempts < 200 {
                    attempts += 1
                    let result = try await Self.sync(store, from: url, password: "sandbox-password-1", retry: .never)
                    isComplete = (try? result.get()) != nil
                    #expect(try isComplete || Self.published(in: store).isEmpty)
                }
                #expect(isComplete)
                #expect(attempts > 1)
                let shop = try #require(Self.dataset.shops.first)
                let expected = try sandbox.reviews(ofShop: shop.interfaceID)
                    .filter { !$0.isSkipped && $0.isPublished && !$0.isWithdrawn }
                #expect(try Self.published(in: store).count == expected.count)
            }
        }
    }

    private static func store(in folder: URL) throws -> ReviewStore {
        try ReviewStore(at: folder.appending(path: "review.db"), now: { SyncFixture.noon })
    }

    private static func sync(
        _ store: ReviewStore,
        from url: URL,
        password: String,
        origin: ReviewOrigin = .smartForms,
        full: Bool = false,
        retry: RetryPolicy = RetryPolicy()
    ) async throws -> Result<SyncReport, SyncFailure> {
        try await Transport.overNetwork { transport in
            let account = EkomiAccount(
                name: "shop",
                credentials: Credentials(interfaceID: "1001", password: password),
                endpoints: Endpoints([.smartForms: url, .core: url, .smartWidgets: url]),
                retry: retry,
                transport: transport
            )
            let source: AccountSource =
                origin == .core
                ? .core(account, interfaceID: "1001") : .smartForms(account, interfaceID: "1001")
            let results = await Sync(into: store, now: { SyncFixture.noon }).run([source], full: full)
            return try #require(results.first).outcome
        }
    }

    private static func published(in store: ReviewStore) throws -> [String] {
        let snapshot = try store.snapshot()
        var lines: [String] = []
        for subject in [Form.Subject.shop, .product] {
            try snapshot.forEachReview(of: subject, in: ["shop"]) { review in
                let reviewer = review.reviewer.id?.rawValue ?? ""
                lines.append("\(review.product ?? "-") \(review.stars) \(reviewer) \(review.date)")
            }
        }
        return lines.sorted()
    }
}
