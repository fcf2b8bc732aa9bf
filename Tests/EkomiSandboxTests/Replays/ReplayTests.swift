import EkomiClient
import EkomiSandbox
import Foundation
import Reviews
import Specification
import Testing

@Suite("An answer that differs from the sandbox's")
struct ReplayTests {
    /// Texts that survive being written in other ways: what is hostile has tests of its own.
    private static let file = #"""
        review_id,product_id,rating,title,content,reviewer_name,review_timestamp,review_language,reply,helpful
        r1,p-1,5,Größe,"Schön & ""gut""
        Zweite Zeile, 1/2",Änne Öz,2026-02-01T10:00:00Z,de,,3
        r2,p-1,1,,Kaputt,Bo Berg,2026-02-03 10:00:00,de,Tut uns leid für Sie,0
        r3,,4,,Guter Laden,,2026-02-04T10:00:00Z,de,,0
        r4,,2,,Na ja,Jo Weiß,2026-02-05T10:00:00Z,de,,1
        r5,p-2,3,,Mittel,Jo Weiß,2026-02-06T10:00:00Z,de,,0
        """#

    private static let dataset = Task {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "reviews.csv")
            try Data(file.utf8).write(to: path)
            return try SandboxDataset(contentsOf: path, now: .fixture)
        }
    }

    /// Its answers are held against the description by other tests.
    private static func caller() async throws -> Caller {
        let caller = Caller(try await dataset.value, checked: false)
        try caller.sandbox.edit(hash: "r1", shop: 1001) { review in
            review.subRatings = Array(repeating: 4, count: 5)
            review.isRecommended = true
            review.pros = ["Leicht", "Schön"]
        }
        return caller
    }

    /// What the calls say of the sandbox's own answers.
    private static let plain = Task {
        var plain: [String: String] = [:]
        for call in ReplayedCall.all {
            plain[call.testDescription] = try await call.run(try await caller().account())
        }
        return plain
    }

    @Test("is understood as the sandbox's is", arguments: Disturbance.allCases, ReplayedCall.all)
    func understood(disturbance: Disturbance, call: ReplayedCall) async throws {
        let plain = try #require(try await Self.plain.value[call.testDescription])
        let disturbed = try await call.run(try await Self.caller().account(disturbance: disturbance))
        #expect(disturbed == plain)
        #expect(plain.utf8.count > 2)
    }

    /// What an error looks like somewhere in eKomi's document, and what the client is to make of it.
    static let refusals: [(Transport.Response, EkomiError.Kind)] = [
        (
            .json(#"{"error":{"message":"Shop authorization parameter is invalid","status_code":401}}"#, 401),
            .badCredentials
        ),
        (
            .json(#"{"error":{"message":"Shop authorization parameter is invalid","status_code":"401"}}"#),
            .badCredentials
        ),
        (
            .json(#"{"error":{"message":"Shop authorization parameter is missing","status_code":404}}"#, 404),
            .missingCredentials
        ),
        (.json(#"{"errors":{"message":"Invalid request."}}"#, 422), .validation),
        (.json(#"{"error":"Something is wrong"}"#), .validation),
        (
            .json(#"[{"property_path":"invalid_grant","message":"Invalid username and password combination"}]"#, 401),
            .badCredentials
        ),
        (.json("Username could not be found.", 403), .badCredentials),
        (.json("\"Username could not be found.\"", 403), .badCredentials),
        (.json("", 401), .badCredentials),
        (.json("<html><body>502 Bad Gateway</body></html>", 502), .upstreamDown),
        (.json("", 500), .upstreamDown),
        (
            .json(#"{"error":{"message":"Something went wrong, please try again later.","status_code":500}}"#, 500),
            .upstreamDown
        ),
        (.json(#"{"error":{"message":"Form does not exist","status_code":404,},}"#, 404), .notFound),
        (.json(#"{"error":{"message":"Request contradicts","status_code":409}}"#, 409), .conflict),
        (.json(#"{"message":"Too Many Requests"}"#, 429), .rateLimited),
        (.json("<html>", 200), .unintelligible),
        (.json(#"{"data":[{"order_id":1"#, 200), .unintelligible),
        (.json("", 200), .unintelligible),
    ]

    @Test("is an error of its kind, however it is written", arguments: refusals)
    func errors(response: Transport.Response, kind: EkomiError.Kind) async throws {
        let account = try await Self.caller().account { _ in response }
        let calls: [() async throws -> Void] = [
            { _ = try await account.smartForms.forms() },
            { _ = try await account.smartReviewRequest.recipient(.order("1")) },
            { _ = try await account.smartForms.summary(SummaryQuery(form: "1")) },
        ]
        for call in calls { #expect(await ekomiError(call)?.kind == kind) }
    }

    @Test("is read to its end whether pages are linked in the header, in the body, or nowhere")
    func paging() async throws {
        let plain = try await Self.plain.value["answers v3"]
        let unlinked = try await Self.caller()
            .account { response in
                var response = response
                response.headers.removeAll { $0.name.lowercased() == "link" }
                guard case .object(let members)? = JSONTree(response.body) else { return response }
                response.body = Array(JSONTree.object(members.filter { $0.key != "meta" }).text().utf8)
                return response
            }
        for version in ["answers v2", "answers v3"] {
            let call = try #require(ReplayedCall.all.first { $0.testDescription == version })
            #expect(try await call.run(unlinked) == plain)
        }
    }

    @Test("is the documented one of a withdrawal, whose link has no quotes")
    func bareLink() async throws {
        let body = """
            {"data": [{"submission_link": http://smartforms.ekomi.com/review/665/abc?fid=1, }, ],"status_code": 200}
            """
        let account = try await Self.caller().account { _ in .json(body) }
        let link = try await account.smartForms.withdraw(.order("1"))
        #expect(link == "http://smartforms.ekomi.com/review/665/abc?fid=1")
    }
}

extension Transport.Response {
    fileprivate static func json(_ body: String, _ status: Int = 200) -> Transport.Response {
        Transport.Response(status: status, body: Array(body.utf8))
    }
}
