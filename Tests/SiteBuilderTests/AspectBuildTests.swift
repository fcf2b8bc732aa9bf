import Foundation
import Publishing
import ReviewStore
import Reviews
import SiteBuilder
import Specification
import Testing

@Suite("Ratings of single aspects in a build")
struct AspectBuildTests {
    @Test("eKomi's statistics of a question come with its words, and only their product is rendered again")
    func build() async throws {
        try await withTemporaryFolder { folder in
            let fields =
                "{{#aspect-ratings}}{{name}} {{#aggregate-rating}}{{rating-count}}{{/aggregate-rating}};{{/aspect-ratings}}"
            let fixture = try SiteFixture(in: folder, template: "{{name}} \(fields)")
            for account in ["germany", "britain"] {
                let run = try fixture.store.openRun(of: Account.Name(account), from: .smartForms, scope: .incremental)
                let stars = try #require(Stars(hundredths: 400))
                let records = [nil, "shoe", "hat"]
                    .map { (product: Product.ID?) in
                        StatisticRecord(
                            StatisticSubject(form: "1", question: "7", product: product),
                            summary: RatingSummary(count: product == nil ? 9 : 3, average: stars),
                            due: SiteFixture.now
                        )
                    }
                for product in ["shoe", "hat"] as [Product.ID] {
                    var review = Review(
                        id: Review.ID("\(account)-\(product)"),
                        account: "",
                        product: product,
                        stars: stars,
                        date: SiteFixture.now
                    )
                    review.account = Account.Name(account)
                    try fixture.store.stage([IncomingReview(review)], in: run)
                }
                try fixture.store.stage(records, in: run)
                var facts = AccountFacts()
                facts.questions = [FormQuestion(form: "1", id: "7", text: "Delivery", kind: "sub_rating")]
                try fixture.store.complete(run, with: facts)
            }
            _ = try fixture.builder.build()
            #expect(try text("de/p/shoe/summary.html", fixture).contains("Delivery 3;"))
            #expect(try text("de/shop/summary.html", fixture).contains("Delivery 9;"))

            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            let more = StatisticRecord(
                StatisticSubject(form: "1", question: "7", product: "hat"),
                summary: Stars(hundredths: 400).flatMap { RatingSummary(count: 4, average: $0) },
                due: SiteFixture.now
            )
            try fixture.store.stage([more], in: run)
            try fixture.store.complete(run)
            let report = try fixture.builder.build()
            #expect(report.storefronts.map(\.renderedProducts) == [1, 0])
            #expect(try text("de/p/hat/summary.html", fixture).contains("Delivery 4;"))
        }
    }

    private func text(_ path: String, _ fixture: SiteFixture) throws -> String {
        let live = try #require(try fixture.archive.live())
        let artifact = try fixture.archive.artifact(at: try #require(SitePath(parsing: path)), in: live.id)
        guard case .bytes(let bytes)? = artifact?.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
