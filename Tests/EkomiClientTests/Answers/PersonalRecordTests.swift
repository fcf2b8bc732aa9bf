import EkomiClient
import Reviews
import Testing

@Suite("Taking out what is personal")
struct PersonalRecordTests {
    @Test("Order, e-mail address and telephone number are gone, at whatever depth; the rest stays in its order")
    func stripsPersonalDetails() throws {
        let record = #"""
            {"review_hash":"h","order_id":"O1","transaction_id":"O1","rating":"5","Email":"a@b.c",
             "reviewer":{"id":"9","name":"Anna","email":"a@b.c","telephone":"030 123","phone":"1","mobile":"2"},
             "answers":[{"question_type":"feedback_email","answer":"a@b.c"},{"question_type":"yes_no","answer":"Ja"},
                        {"type":"short_text","answer":"x","children":[{"type":"feedback_email","value":"a@b.c"}]}]}
            """#
        let stripped = try #require(PersonalRecord().stripping(Array(record.utf8)))
        #expect(
            String(decoding: stripped, as: UTF8.self) == #"""
                {"review_hash":"h","rating":"5","reviewer":{"id":"9","name":"Anna"},"answers":[{"question_type":"yes_no","answer":"Ja"},{"type":"short_text","answer":"x","children":[]}]}
                """#
        )
    }

    @Test("An account's own keys for them are known")
    func stripsMappedKeys() throws {
        let mapping = KeyMapping([.orderID: "bestellung.nummer", .email: "post"])
        let record = #"{"bestellung":{"nummer":"O1","art":"x"},"post":"a@b.c"}"#
        let stripped = try #require(PersonalRecord(mapping: mapping).stripping(Array(record.utf8)))
        #expect(String(decoding: stripped, as: UTF8.self) == #"{"bestellung":{"art":"x"}}"#)
    }

    @Test("What is no JSON is not taken for stripped")
    func refusesOthers() {
        #expect(PersonalRecord().stripping(Array("order 17".utf8)) == nil)
    }

    @Test("A fetched review's raw record has nothing personal left, in JSON and in CSV")
    func stripsFetchedRecords() async throws {
        let record = RecordFixture.record(with: [
            ("order_id", "\"O-1\""), ("reviewer", #"{"email":"a@b.c","name":"A"}"#),
        ])
        let raw = try #require(try await RecordFixture.page(record).reviews.first).raw
        #expect(!String(decoding: raw, as: UTF8.self).contains("O-1"))

        var query = AnswersQuery()
        query.format = .csv
        let csv = """
            review_hash,form_id,order_id,product_id,submitted,published,withdrawn,rating,title,review,comment,reviewer_name,locale,answers
            h1,879,O-1,SKU-1,2026-03-01 10:12:13,1,0,5,T,"Gut, ""sehr""\ngut",,Anna,de_DE,"[{""question_type"":""feedback_email"",""answer"":""a@b.c""}]"
            """
        let page = try await Germany.account(csv).smartForms.answers(query)
        let review = try #require(page.reviews.first)
        #expect(review.email == "a@b.c" && review.orderID == "O-1")
        #expect(review.review(id: "id").text == "Gut, \"sehr\"\ngut")
        let text = String(decoding: review.raw, as: UTF8.self)
        #expect(!text.contains("O-1") && !text.contains("a@b.c") && text.contains("SKU-1"))
    }
}
