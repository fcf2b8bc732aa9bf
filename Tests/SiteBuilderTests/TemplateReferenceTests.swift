import Foundation
import ReviewFeeds
import Snippets
import Specification
import Templates
import Testing

@Suite("The reference for template authors")
struct TemplateReferenceTests {
    static let file = Checkout.folder.appending(path: "templates/REFERENCE.md")

    @Test("lists every model, field and formatter as they are declared")
    func isUpToDate() throws {
        let reference = TemplateReference.markdown(
            models: SnippetRenderer.schemas + [
                Schema(FeedHeadView.self), Schema(FeedReviewView.self), Schema(FeedReportView.self),
                LiveReviewRenderer.schema, Schema(SellerFeedHeadView.self), Schema(SellerReviewView.self),
                Schema(SellerDeletionView.self),
                Schema(FeedIndexView.self),
            ]
        )
        if ProcessInfo.processInfo.environment["STARLING_UPDATE_GOLDEN"] == "1" {
            try Data(reference.utf8).write(to: Self.file)
        } else {
            #expect(try String(contentsOf: Self.file, encoding: .utf8) == reference)
        }
    }

    @Test(
        "names what every template of ours names",
        arguments: ["name", "rating-value", "review-body", "reviewer-name"]
    )
    func namesFields(name: String) throws {
        #expect(try String(contentsOf: Self.file, encoding: .utf8).contains("| `\(name)` |"))
    }
}
