import EkomiSandbox
import Foundation
import Specification
import Testing

@Suite("The Core API")
struct CoreTests {
    let caller = Caller()
    static let credentials = "auth=1001%7Csandbox-password-1&version=cust-1.0.0"

    private func ask(_ function: String, _ rest: String = "") async throws -> Caller.Answer {
        try await caller.get("/v3/\(function)?\(Self.credentials)\(rest)", shop: nil)
    }

    @Test("takes credentials in two spellings")
    func spellings() async throws {
        let pipe = try await ask("getSettings")
        let names = try await caller.get(
            "/v3/getSettings?interface_id=1001&interface_pw=sandbox-password-1&version=cust-1.0.0",
            shop: nil
        )
        #expect(pipe.bytes == names.bytes)
        #expect(try pipe.json["mail_delay"].string == "3")
    }

    @Test(
        "answers errors as plain text with status 200",
        arguments: [
            ("getFeedback?version=cust-1.0.0", "NonAuth"),
            ("getFeedback?auth=1001%7Cwrong&version=cust-1.0.0", "Access denied"),
            ("getFeedback?auth=1001&version=cust-1.0.0", "Access denied"),
            ("getFeedback?interface_id=1001&version=cust-1.0.0", "ERROR: Interface ID or password not transmitted"),
            (
                "getFeedback?interface_id=1001&interface_pw=x&version=cust-1.0.0",
                "ERROR: Interface ID or password is not valid."
            ),
            ("getFeedback?auth=1001%7Csandbox-password-1", "NonVersion"),
            ("getFeedback?auth=1001%7Csandbox-password-1&version=9", "NonVersion"),
            ("getNothing?\(credentials)", "NonFunction"),
            (
                "getFeedback?\(credentials)&filter=bad",
                "ERROR: Filter is not valid. Possible options: ([all]), [positive] and [critical]."
            ),
            (
                "getFeedback?\(credentials)&caching=forever",
                "ERROR: Caching is not valid. Possible options: [none],[short],[middle],[long] and ([verylong])."
            ),
            ("getFeedback?\(credentials)&state=x", "ERROR: state is not valid. Possible options: [published]."),
            ("getFeedback?\(credentials)&fields=shoe_size", "ERROR: Invalid content in parameter fields."),
            ("getFeedback?\(credentials)&range=9y", "Something in your request was wrong."),
            ("getFeedback?\(credentials)&type=xml", "Something in your request was wrong."),
            ("getProductfeedback?\(credentials)&product=", "Product parameter is empty."),
        ]
    )
    func errors(uri: String, message: String) async throws {
        let answer = try await caller.get("/v3/\(uri)", shop: nil)
        #expect(answer.status == 200)
        #expect(answer.text == message)
    }

    @Test("says nothing but what eKomi's answers say", .enabled(if: Conformance.isAvailable))
    func knownMessages() throws {
        let known = String(decoding: try Conformance.data("ekomi/core_v3_error_bodies.txt"), as: UTF8.self)
        for message in ["NonAuth", "NonVersion", "NonFunction", "Access denied", "Product parameter is empty."] {
            #expect(known.split(separator: "\n").contains(Substring(message)))
        }
    }

    @Test(
        "has the keys of the confirmed samples",
        .enabled(if: Conformance.isAvailable),
        arguments: [
            "getFeedback", "getProductfeedback", "getSettings", "getSnapshot",
        ]
    )
    func conformance(function: String) async throws {
        let sample = try JSON(Conformance.data("ekomi/\(function).json"))
        let answer = try await ask(function, "&type=json").json
        if function == "getSnapshot" {
            #expect(answer["info"].keys == sample["info"].keys)
        } else {
            let ours = try (answer.value is [Any] ? answer.array.first : answer)?.keys
            #expect(ours == (sample.value is [Any] ? sample[0] : sample).keys)
        }
    }

    @Test("getFeedback lists the published reviews of the shop")
    func feedback() async throws {
        let expected = try caller.sandbox.reviews(ofShop: 1001)
            .filter {
                $0.productID == nil && $0.isPublished && !$0.isWithdrawn
            }
        let all = try await ask("getFeedback").json.array
        #expect(try all.map { try $0["order_id"].string } == expected.map(\.orderID))
        let critical = try await ask("getFeedback", "&filter=critical").json.array
        #expect(critical.count == expected.count { ($0.stars ?? 0) <= 3 })
        let positive = try await ask("getFeedback", "&filter=positive").json.array
        #expect(positive.count + critical.count == expected.count)
        let month = try await ask("getFeedback", "&range=1m").json.array
        let since = Date.fixture.addingTimeInterval(-30 * 86400)
        #expect(month.count == expected.count { $0.submitted >= since })
    }

    @Test("escapes as PHP does, and writes line breaks as two characters")
    func escapes() async throws {
        let answer = try await ask("getFeedback")
        #expect(answer.bytes.allSatisfy { $0 < 0x80 })
        #expect(answer.text.contains("\\u00fc"))
        #expect(!answer.text.contains("\\\\n\\n"))
        let texts = try answer.json.array.map { try $0["review"].string }
        #expect(texts.allSatisfy { !$0.utf8.contains(0x0A) })
    }

    @Test("getProductfeedback lists the reviews of products, and nothing at all for an unknown one")
    func productFeedback() async throws {
        let one = try await ask("getProductfeedback", "&product=a%2Fb").json.array
        #expect(!one.isEmpty)
        #expect(try one.allSatisfy { try $0["product_id"].string == "a/b" })
        let two = try await ask("getProductfeedback", "&product=a%2Fb,%2500").json.array
        #expect(two.count > one.count)
        let unknown = try await ask("getProductfeedback", "&product=unknown")
        #expect(unknown.status == 200)
        #expect(unknown.bytes.isEmpty)
    }

    @Test("writes CSV without a heading")
    func csv() async throws {
        let rows = try await ask("getFeedback", "&type=csv&range=1m").text.split(separator: "\n")
        let newest = try #require(
            try caller.sandbox.reviews(ofShop: 1001)
                .first {
                    $0.productID == nil && $0.isPublished && !$0.isWithdrawn
                }
        )
        let start = "\(Int(newest.submitted.timeIntervalSince1970)),\(newest.orderID),\(newest.stars ?? 0),\""
        #expect(rows.first?.hasPrefix(start) == true)
    }

    @Test("getSnapshot counts all of the shop's reviews, or those of a year")
    func snapshot() async throws {
        let info = try await ask("getSnapshot").json["info"]
        let published = try caller.sandbox.reviews(ofShop: 1001)
            .filter {
                $0.productID == nil && $0.isPublished && !$0.isWithdrawn
            }
        #expect(try info["fb_count"].string == "\(published.count)")
        let second = try await caller.get(
            "/v3/getSnapshot?auth=1002%7Csandbox-password-2&version=cust-1.0.0",
            shop: nil
        )
        let year = Date.fixture.addingTimeInterval(-365 * 86400)
        let ofYear = try caller.sandbox.reviews(ofShop: 1002)
            .filter {
                $0.productID == nil && $0.isPublished && !$0.isWithdrawn && $0.submitted >= year
            }
        #expect(try second.json["info"]["fb_count"].string == "\(ofYear.count)")
    }
}
