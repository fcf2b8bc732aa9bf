import EkomiClient
import Foundation
import Reviews
import Testing

@Suite("Questions that are answered in stars")
struct StarStatisticsTests {
    private func stars(_ data: String) async throws -> RatingSummary? {
        try await Germany.account(#"{"data":\#(data)}"#).smartForms.statistics(QuestionStatisticsQuery("7"))?.stars
    }

    @Test(
        "are counted by their options, by their options' labels, or by an object of counts",
        arguments: [
            #"{"options":[{"option_id":4,"count":1},{"option_id":5,"count":"3"}]}"#,
            #"{"options":[{"option_id":94,"option_label":"4","count":1},{"option_id":95,"option_label":5,"count":3}]}"#,
            #"{"ratings":{"0":0,"1":0,"4":1,"5":3}}"#, #"{"total":4,"average":4.75,"stats":{"4":1,"5":3}}"#,
        ]
    )
    func counts(_ data: String) async throws {
        let summary = try #require(try await stars(data))
        #expect(summary.count == 4 && summary.average == Stars(hundredths: 475))
        #expect(summary.distribution == StarDistribution([4: 1, 5: 3]))
    }

    @Test("may have an average and a count only")
    func averages() async throws {
        let summary = try #require(try await stars(#"{"total":4,"average":"4,5"}"#))
        #expect(summary.count == 4 && summary.average == Stars(hundredths: 450) && summary.distribution == nil)
    }

    @Test(
        "are none where the scale is another, or nobody answered",
        arguments: [
            #"{"options":[{"option_id":10,"count":1}]}"#, #"{"ratings":{"0":2,"5":1}}"#, #"{"total":4}"#,
            #"{"options":[{"option_id":1,"option_label":"Yes","count":0},{"option_id":2,"option_label":"No","count":0}]}"#,
            #"{"total":3,"average":8}"#,
        ]
    )
    func none(_ data: String) async throws {
        #expect(try await stars(data) == nil)
    }

    @Test("A record that was kept is read under the account's own key, or a known one")
    func readsRecords() {
        let record = Array(#"{"hash":"h1","meta":{"id":"h2"},"review_hash":""}"#.utf8)
        #expect(KeyMapping().value(of: .reviewHash, in: record) == "h1")
        #expect(KeyMapping([.reviewHash: "meta.id"]).value(of: .reviewHash, in: record) == "h2")
        #expect(KeyMapping().value(of: .formID, in: record) == nil)
        #expect(KeyMapping().value(of: .reviewHash, in: []) == nil)
    }
}
