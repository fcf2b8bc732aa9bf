import EkomiSandbox
import Foundation
import Testing

@Suite("shops, forms and questions")
struct ShopTests {
    let caller = Caller()

    @Test("shops shows the shop of the credentials")
    func shop() async throws {
        let data = try await caller.get("/api/v2/shops", shop: 2).json["data"]
        #expect(try data["shop_interface_id"].int == 1003)
        #expect(try data["shop_interface_password"].string == "sandbox-password-3")
        #expect(try data["shop_submission_delay"].string == "11")
        #expect(try data["shop_name"].string == "Nordwind Boutique")
        #expect(try data["certificate_link"].string.hasPrefix("https://www.ekomi.de/cert/"))
    }

    @Test("shops as CSV has two headings and three values, as the documented sample")
    func shopCSV() async throws {
        let text = try await caller.get("/api/v2/shops?format=csv").text
        #expect(text == "shop_interface_id,shop_interface_password\n1001,sandbox-password-1,3\n")
    }

    @Test("forms lists a form for the shop and two for products")
    func forms() async throws {
        let forms = try await caller.get("/api/v2/forms?include=status").json["data"].array
        #expect(try forms.map { try $0["form_id"].int } == [10011, 10012, 10013])
        #expect(try forms.map { try $0["type"].string } == ["seller", "product", "product"])
        #expect(forms[0].keys == ["form_id", "name", "type", "completion_rate", "open_rate", "status"])
        let csv = try await caller.get("/api/v2/forms?format=csv").text
        #expect(csv.hasPrefix("form_id,name,type,completion_rate,open_rate\n10011,\"Shopbewertung\",seller,"))
    }

    @Test("questions shows what a form asks, with options on request")
    func questions() async throws {
        let plain = try await caller.get("/api/v2/forms/10012/questions").json["data"].array
        #expect(plain.allSatisfy { $0.keys == ["question_id", "question_label", "question_type", "parent_id"] })
        let full = try await caller.get("/api/v2/forms/10012/questions?expand=options").json["data"].array
        #expect(try full[0]["options"].array.map { try $0["option_label"].int } == [1, 2, 3, 4, 5])
        let alone = try await caller.get("/api/v2/forms/10012/questions?show_child_questions=0").json["data"].array
        #expect(alone.count == plain.count - 3)
        let pictures = try await caller.get("/api/v2/forms/10012/questions?question_type=picture").json["data"].array
        #expect(pictures.count == 1)
        let csv = try await caller.get("/api/v2/forms/questions?format=csv").text
        #expect(csv.hasPrefix("question_id,question_label,question_type,parent_id,option_id,option_label,linked_"))
        #expect(csv.contains("1001101,\"Wie viele Sterne möchten Sie vergeben?\",rating,0,5,5,\n"))
    }

    @Test("a question shows its options and children on request")
    func question() async throws {
        let uri = "/api/v2/questions/1001201?expand=options,child_questions,linked_questions"
        let data = try await caller.get(uri).json["data"]
        #expect(try data["options"].array.count == 5)
        #expect(try data["child_questions"].array.map { try $0["question_label"].string }.contains("Qualität"))
    }

    @Test("stats counts how a question was answered")
    func stats() async throws {
        let data = try await caller.get("/api/v2/questions/1001202/stats?product_id=a%2Fb").json["data"]
        let expected = try caller.sandbox.reviews(ofShop: 1001)
            .filter {
                $0.productID == "a/b" && $0.formID == 10012 && $0.isPublished && !$0.isWithdrawn && !$0.isSkipped
            }
        #expect(!expected.isEmpty)
        #expect(try data["total_answers"].int == expected.count)
        let fives = try data["options"].array.last?["count"].int
        #expect(fives == expected.count { $0.subRatings[0] == 5 })
    }
}
