import Foundation
import Reviews
import Specification
import Testing

@testable import EkomiClient

@Suite("Confirmed shapes of the other families", .enabled(if: Conformance.isAvailable))
struct OtherConformanceTests {
    private func received(_ file: String, mapping: KeyMapping = KeyMapping()) throws -> Received {
        let body = Array(try Conformance.data("ekomi/\(file)"))
        return Received(
            response: Transport.Response(status: 200, body: body),
            account: "germany",
            mapping: mapping,
            redaction: Redaction([])
        )
    }

    @Test("The CSV API's log-in gives a token")
    func login() throws {
        let login = LoginQuery(family: .csv, credentials: Credentials(interfaceID: "665", password: "p"))
        #expect(try login.answer(from: received("csv_api_login.json")).revealed == "access_token")
    }

    @Test("The CSV API's orders carry feedback, which a mapping makes a review of")
    func orders() throws {
        let mapping = KeyMapping([
            .submitted: "feedback.end_customer_submit_date", .rating: "feedback.rating", .review: "feedback.review",
            .comment: "feedback.comment",
        ])
        let received = try received("csv_api_orders.json", mapping: mapping)
        let decoder = ReviewDecoder(account: "germany", mapping: mapping, identity: .order(product: nil))
        let listing = decoder.listing(of: try received.records(.json))
        #expect(listing.unintelligible == [])
        let fetched = try #require(listing.items.first)
        let date = Date(timeIntervalSince1970: 1_482_951_421)
        #expect(fetched.key == .core(order: "55", product: nil, submitted: date))
        #expect(fetched.email == "mail@example.com")
        let review = fetched.review(id: "id")
        #expect(review.stars.whole == 5 && review.text == "Hello\nI'm user." && review.reviewer.name == "Ivan Ivanov")
        #expect(review.replies == [Reviews.Reply(text: "Hello")])
        #expect(!String(decoding: fetched.raw, as: UTF8.self).contains("mail@example.com"))
    }

    @Test("Smart Review Request links its pages in the body")
    func activityStream() throws {
        let received = try received("srr_activity_stream_paging.json")
        var links = PageLinks(header: received.response)
        links.read(try received.json())
        #expect(links.total == 839 && links.currentPage == 1)
        #expect(links.next?.hasSuffix("end_date=2018-06-28&page=2") == true)
        let record = try #require(try received.records(.json).first)
        #expect(record["created_at"].flatMap(Timestamp.date) == Date(timeIntervalSince1970: 1_518_015_508))
        #expect(record["opened_at"]?.isBlank == true && record["meta"]?["is_afnor"]?.flag == false)
    }

    @Test("Core confirms an order with a link")
    func order() throws {
        let receipt = try CoreReceived(received("putOrder.json")).object()
        #expect(receipt["done"]?.flag == true && receipt["hash"]?.name == "LINKHASH")
        #expect(receipt["known_since"].flatMap(Timestamp.date) == Date(timeIntervalSince1970: 1_468_447_961))
    }
}
