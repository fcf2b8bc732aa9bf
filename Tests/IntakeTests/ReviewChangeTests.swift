import EkomiClient
import EkomiSandbox
import Foundation
import Intake
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("What the merchant decides about a review")
struct ReviewChangeTests {
    /// A store that was synced from a sandbox with a few reviews, and the account that did it.
    private static func with(
        _ body: (Sandbox, ReviewStore, ReviewChange, Sync, AccountSource) async throws -> Void
    ) async throws {
        let dataset = SandboxDataset.generate(seed: 7, products: 3, reviews: 12, now: SyncFixture.noon)
        try await withTemporaryFolder { folder in
            try await Sandbox.run(dataset: dataset) { url, sandbox in
                try await Transport.overNetwork { transport in
                    let account = EkomiAccount(
                        name: "shop",
                        credentials: Credentials(interfaceID: "1001", password: dataset.shops[0].password),
                        endpoints: Endpoints([.smartForms: url, .smartWidgets: url]),
                        retry: .never,
                        transport: Transport { request, limits in
                            guard request.url.contains("answers/withdraw") else {
                                return try await transport.send(request, limits)
                            }
                            return Self.withdrawing(request, in: sandbox)
                        }
                    )
                    let file = folder.appending(path: "review.db")
                    let store = try ReviewStore(at: file, now: { SyncFixture.noon })
                    let sync = Sync(into: store, now: { SyncFixture.noon })
                    let source = AccountSource.smartForms(account, interfaceID: "1001")
                    let change = ReviewChange(store: store, account: account)
                    try await body(sandbox, store, change, sync, source)
                }
            }
        }
    }

    /// What eKomi would do and say.
    private static func withdrawing(_ request: Transport.Request, in sandbox: Sandbox) -> Transport.Response {
        let hash = request.url.split(separator: "review_hash=").last.map(String.init) ?? ""
        do {
            try sandbox.withdraw(hash: hash, shop: 1001)
            let body = #"{"data":[{"submission_link":http://ekomi.example/review/1001/new?fid=1,}],"status_code":200}"#
            return Transport.Response(status: 200, body: Array(body.utf8))
        } catch {
            let body = #"{"error":{"message":"Review does not exists","status_code":404}}"#
            return Transport.Response(status: 404, body: Array(body.utf8))
        }
    }

    @Test(
        "A withdrawn review is withdrawn at eKomi and here, by its public id or by its hash",
        arguments: [true, false]
    )
    func withdraws(byHash: Bool) async throws {
        try await Self.with { sandbox, store, change, sync, source in
            let added = try sandbox.addReview(shop: 1001, stars: 1, text: "Not any more")
            #expect(try await sync.run([source]).first?.outcome.get().reviews.added ?? 0 > 0)
            let reviews = try store.snapshot().reviews(of: nil, in: ["shop"])
            let review = try #require(reviews.first { $0.text == added.text })
            let subject = try #require(try await change.subject(byHash ? added.hash : review.id.rawValue))
            #expect(subject.reviewHash == added.hash && subject.reviews == [review.id])
            let outcome = try await change.apply(.withdraw, to: subject)
            #expect(outcome.changed == [review.id] && outcome.submissionLink?.hasPrefix("http") == true)
            #expect(try store.snapshot().review(review.id)?.status == .withdrawn)
            _ = await sync.run([source], full: true)
            #expect(try store.snapshot().review(review.id)?.status == .withdrawn)
        }
    }

    @Test("What eKomi refuses changes nothing here")
    func refuses() async throws {
        try await Self.with { _, store, change, sync, source in
            _ = await sync.run([source])
            let before = try store.snapshot().revision
            let subject = try #require(try await change.subject("no-such-hash"))
            #expect(subject.reviews.isEmpty)
            let error = await #expect(throws: EkomiError.self) { try await change.apply(.withdraw, to: subject) }
            #expect(error?.kind == .notFound)
            #expect(try store.snapshot().revision == before)
        }
    }

    @Test("What was decided in the same way before is done; what contradicts it is not")
    func conflicts() async throws {
        for (decision, words, isDone) in [
            (MerchantDecision.reject, "This review has already been rejected", true),
            (.approve, "This review has already been published", true),
            (.reject, "This review has already been published", false),
        ] {
            try await withTemporaryFolder { folder in
                let store = try ReviewStore(at: folder.appending(path: "review.db"), now: { SyncFixture.noon })
                let account = EkomiAccount(
                    name: "shop",
                    credentials: Credentials(interfaceID: "1", password: "x"),
                    transport: Transport { request, _ in
                        let isQuestion = request.method == "GET"
                        let (status, message) =
                            isQuestion ? (404, "Result is not found against that shop") : (422, words)
                        let body = #"{"error":{"message":"\#(message)","status_code":\#(status)}}"#
                        return Transport.Response(status: status, body: Array(body.utf8))
                    }
                )
                let change = ReviewChange(store: store, account: account)
                let subject = try #require(try await change.subject("hash"))
                if isDone {
                    #expect(try await change.apply(decision, to: subject).message.contains(words))
                } else {
                    await #expect(throws: EkomiError.self) { try await change.apply(decision, to: subject) }
                }
            }
        }
    }
}
