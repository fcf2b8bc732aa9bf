import EkomiClient
import EkomiSandbox
import Foundation
import Intake
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("Feedback Engagement in a sync")
struct EngagementSyncTests {
    /// Syncs a sandbox, with another host for Feedback Engagement that answers as documented.
    private static func replies(
        comments: @escaping @Sendable (_ product: String, _ hash: String) -> (Int, String),
        isReached: Bool = true
    ) async throws -> (replies: [Reply], report: SyncReport) {
        let dataset = SandboxDataset.generate(seed: 7, products: 2, reviews: 0, now: SyncFixture.noon)
        let product = dataset.products[0].id
        return try await withTemporaryFolder { folder in
            try await Sandbox.run(dataset: dataset) { url, sandbox in
                let added = try sandbox.addReview(shop: 1001, product: product, stars: 2, text: "Too small")
                return try await Transport.overNetwork { network in
                    let engage = try #require(URL(string: "http://engage.example"))
                    var endpoints: [APIFamily: URL] = [.smartForms: url, .smartWidgets: url]
                    if isReached { endpoints[.engagement] = engage }
                    let account = EkomiAccount(
                        name: "shop",
                        credentials: Credentials(interfaceID: "1001", password: dataset.shops[0].password),
                        endpoints: Endpoints(endpoints),
                        retry: .never,
                        transport: Transport { request, limits in
                            #expect(!request.url.contains("ekomiapps.de"), "nobody is asked whom nobody named")
                            guard request.url.hasPrefix(engage.absoluteString) else {
                                return try await network.send(request, limits)
                            }
                            let (status, body): (Int, String) =
                                if request.url.contains("login") {
                                    (200, #"{"token":"T1"}"#)
                                } else if request.url.contains("review-cases") {
                                    (200, #"{"data":[]}"#)
                                } else {
                                    comments(product, added.hash)
                                }
                            return Transport.Response(status: status, body: Array(body.utf8))
                        }
                    )
                    let store = try ReviewStore(at: folder.appending(path: "review.db"), now: { SyncFixture.noon })
                    let result = await Sync(into: store, now: { SyncFixture.noon })
                        .run([.smartForms(account, interfaceID: "1001")])
                    let report = try #require(result.first).outcome.get()
                    let reviews = try store.snapshot().reviews(of: Product.ID(product), in: ["shop"])
                    return (reviews.first?.replies ?? [], report)
                }
            }
        }
    }

    @Test("A comment as documented stands under the review of its hash")
    func comments() async throws {
        let (replies, report) = try await Self.replies { product, hash in
            let comment = #"{"comment":"We are sorry","created_at":"2026-11-20 10:00:00"}"#
            let reviewer = #"{"name":" ","telephone":""}"#
            let record =
                #""order_id":"x","product_id":"\#(product)","review_hash":"\#(hash)","comment":[\#(comment)],"#
                + #""reviewer":\#(reviewer)"#
            return (200, #"{"0":{\#(record)},"total":1}"#)
        }
        #expect(replies.map(\.text) == ["We are sorry"] && replies.first?.date != nil)
        #expect(report.repliedProducts == 1 && report.notices.isEmpty)
    }

    @Test("A product without comments, and an account that may not ask, change nothing", arguments: [404, 403])
    func refuses(_ status: Int) async throws {
        let (replies, report) = try await Self.replies { _, _ in (status, "Not Found") }
        #expect(replies.isEmpty && report.reviews.added == 1)
        #expect(report.details.isEmpty == (status == 404) && report.notices.isEmpty)
    }

    @Test("An account that is sent elsewhere for its other families is not asked for at eKomi")
    func staysAway() async throws {
        let (_, report) = try await Self.replies(comments: { _, _ in (500, "") }, isReached: false)
        #expect(report.repliedProducts == 0 && report.notices.isEmpty)
    }
}
