import EkomiClient
import Foundation
import Reviews
import Specification
import Testing

@Suite("Core's confirmed shapes", .enabled(if: Conformance.isAvailable))
struct CoreConformanceTests {
    private func account(_ file: String) throws -> EkomiAccount {
        Germany.account(String(decoding: try Conformance.data("ekomi/\(file)"), as: UTF8.self))
    }

    private func text(_ listing: Listing<FetchedReview>) -> [String] {
        listing.items.map { $0.review(id: "id").text }
    }

    @Test("getFeedback", arguments: [("getFeedback.json", AnswerFormat.json), ("getFeedback.csv", .csv)])
    func feedback(_ file: String, _ format: AnswerFormat) async throws {
        var query = FeedbackQuery()
        query.format = format
        let listing = try await account(file).core.feedback(query)
        #expect(listing.unintelligible == [])
        #expect(
            listing.items.map(\.key) == [
                .core(order: "9341446", product: nil, submitted: Date(timeIntervalSince1970: 1_336_027_185)),
                .core(order: "order-2", product: nil, submitted: Date(timeIntervalSince1970: 1_336_027_999)),
            ]
        )
        let reviews = listing.items.map { $0.review(id: "id") }
        #expect(reviews.map(\.stars.whole) == [5, 3])
        #expect(reviews[0].text.split(separator: "\n").count == 2)
        #expect(reviews[1].text == "Zweiter Text")
        #expect(reviews[0].replies == [])
        #expect(reviews[1].replies.map(\.text) == [format == .json ? "Kommentar des Händlers" : "Kommentar"])
        #expect(listing.items.allSatisfy { !String(decoding: $0.raw, as: UTF8.self).contains("order") })
    }

    @Test(
        "getProductfeedback",
        arguments: [("getProductfeedback.json", AnswerFormat.json), ("getProductfeedback.csv", .csv)]
    )
    func productFeedback(_ file: String, _ format: AnswerFormat) async throws {
        var query = ProductFeedbackQuery()
        query.format = format
        let listing = try await account(file).core.productFeedback(query)
        #expect(listing.unintelligible == [])
        #expect(listing.items.map(\.product) == ["SKU-1", "SKU-1"])
        #expect(listing.items.map { $0.review(id: "id").stars.whole } == [5, 2])
        #expect(text(listing).first == "Sehr gut\nGerne wieder")
        #expect(text(listing).last == (format == .json ? "<b>hm</b> & \"so la la\"" : "so la la"))
    }

    @Test("getSnapshot")
    func snapshot() async throws {
        let snapshot = try await account("getSnapshot.json").core.snapshot()
        #expect(snapshot.summary == RatingSummary(count: 419, average: try #require(Stars(4.27))))
        #expect(snapshot.isActive == true && snapshot.accountName == "test test")
        #expect(snapshot.certificateURL == "https://www.ekomi.de/cert/4090571468444361")
    }

    @Test("getSettings")
    func settings() async throws {
        let settings = try await account("getSettings.json").core.settings()
        #expect(settings.mailDelayInDays == 3 && settings.senderName == "...")
        #expect(settings.certificateURL == "https://www.ekomi.de/cert/4090571468444361")
    }

    @Test("Each of the documented errors, plain text with status 200, has its kind")
    func errors() async throws {
        let kinds: [EkomiError.Kind: Int] = [
            .missingCredentials: 2, .badCredentials: 2, .notFound: 3, .conflict: 4, .validation: 14,
        ]
        var found: [EkomiError.Kind: Int] = [:]
        let text = String(decoding: try Conformance.data("ekomi/core_v3_error_bodies.txt"), as: UTF8.self)
        for body in text.split(separator: "\n").map(String.init) {
            let error = try #require(await ekomiError { _ = try await Germany.account(body).core.feedback() })
            #expect(error.reason.contains(body), "\(error)")
            found[error.kind, default: 0] += 1
        }
        #expect(found == kinds)
    }
}
