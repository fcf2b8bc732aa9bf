import EkomiClient
import Foundation
import Reviews
import Testing

/// Records in the spelling that is likeliest, and what becomes of them.
enum RecordFixture {
    /// The least that makes a review, as the members of an object; each can be replaced or taken away.
    static let members: [(key: String, json: String)] = [
        ("review_hash", #""45644365489f51cab152a40a903f1""#), ("form_id", "879"), ("product_id", #""SKU-1""#),
        ("submitted", #""2026-03-01 10:12:13""#), ("rating", #""5""#),
    ]

    /// A record without some keys and with others.
    static func record(without keys: [String] = [], with members: [(String, String)] = []) -> String {
        let added = Set(members.map(\.0))
        let all = Self.members.filter { !keys.contains($0.key) && !added.contains($0.key) }.map { ($0.key, $0.json) }
        return "{" + (all + members).map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }

    /// The page that holds these records.
    static func page(_ records: String..., mapping: KeyMapping = KeyMapping()) async throws -> AnswersPage {
        let body = #"{"data":[\#(records.joined(separator: ","))],"status_code":200}"#
        return try await Germany.account(body, mapping: mapping).smartForms.answers(AnswersQuery())
    }

    /// The one review of a page that holds this record.
    static func review(_ record: String, mapping: KeyMapping = KeyMapping()) async throws -> Review {
        let page = try await page(record, mapping: mapping)
        #expect(page.unintelligible == [])
        return try #require(page.reviews.first).review(id: "id")
    }

    /// The one review of a record with these members.
    static func review(_ members: (String, String)..., without keys: [String] = []) async throws -> Review {
        try await review(record(without: keys, with: members))
    }
}
