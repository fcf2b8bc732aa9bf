import EkomiClient
import Foundation
import Reviews
import Testing

@Suite("Changes to reviews and accounts")
struct ChangesTests {
    private static let accepted = #"{ "message":"Request has been accepted for processing", "status_code":202}"#

    @Test("An account is made with the credentials of this one in the header and of the new one in the query")
    func createsAccounts() async throws {
        let script = Script(Self.accepted)
        let answer = try await Germany.account(script.transport).smartForms
            .createAccount(Credentials(interfaceID: "777", password: "n&w"))
        #expect(answer.isPending && answer.message == "Request has been accepted for processing")
        let request = try #require(script.requests.first)
        #expect(request.method == "POST" && request.query == ["auth": "777|n&w"])
        #expect(request.url.hasPrefix("https://smartforms.ekomi.com/api/v2/createAccount?"))
        #expect(request.header("interface-id") == "665")
    }

    @Test(
        "What eKomi says of an account that cannot be made is an error of its kind, and says no password",
        arguments: [
            (409, "Destination shop already exist", EkomiError.Kind.conflict),
            (404, "Source shop does not exist", .badCredentials),
            (422, "Source shop id is missing", .missingCredentials),
            (422, "Destination shop password is missing", .validation),
            (422, "Please provide correct parameters to API n&w", .validation),
            (500, "Destination shop does not exist on ekomi", .upstreamDown),
        ]
    )
    func refusesAccounts(_ status: Int, _ message: String, _ kind: EkomiError.Kind) async {
        let script = Script([.answer(.refusal(status, message))])
        let error = await ekomiError {
            let new = Credentials(interfaceID: "777", password: "n&w")
            _ = try await Germany.account(script.transport).smartForms.createAccount(new)
        }
        #expect(error?.kind == kind && error?.description.contains("n&w") == false)
        #expect(script.requests.count == 1, "a second request might make a second account")
    }

    @Test("An account without an id or password is not asked for", arguments: [("", "p"), ("7|7", "p"), ("777", "")])
    func requiresCredentials(_ id: String, _ password: String) async {
        let script = Script([])
        let error = await ekomiError {
            let new = Credentials(interfaceID: id, password: password)
            _ = try await Germany.account(script.transport).smartForms.createAccount(new)
        }
        #expect(error?.kind == .validation && script.requests.isEmpty)
    }

    @Test("A review is approved or rejected by its hash or its order", arguments: ReviewDecision.allCases)
    func decides(_ decision: ReviewDecision) async throws {
        let script = Script(
            #"{ "data": [ { "message": "Review has been successfully updated", }, ], "status_code": 200}"#
        )
        let client = Germany.account(script.transport).smartForms
        #expect(
            try await client.decide(decision, on: .reviewHash("abc")).message == "Review has been successfully updated"
        )
        _ = try await client.decide(decision, on: .order("A&1"))
        #expect(script.requests.map(\.method) == ["PUT", "PUT"])
        #expect(script.requests.first?.url.hasPrefix("https://smartforms.ekomi.com/api/v2/review/status?") == true)
        #expect(script.requests[0].query == ["review_hash": "abc", "status": decision.rawValue])
        #expect(script.requests[1].query == ["order_id": "A&1", "status": decision.rawValue])
    }

    @Test(
        "A decision that cannot be taken says why",
        arguments: [
            (422, "This review has already been published", EkomiError.Kind.conflict),
            (422, "This review has already been rejected", .conflict), (404, "Review does not exists", .notFound),
            (422, "Status should be approved or rejected", .validation),
            (404, "Shop authorization parameter is missing", .missingCredentials),
            (401, "Shop authorization parameter is invalid", .badCredentials),
        ]
    )
    func refusesDecisions(_ status: Int, _ message: String, _ kind: EkomiError.Kind) async {
        let script = Script([.answer(.refusal(status, message))])
        let error = await ekomiError {
            _ = try await Germany.account(script.transport).smartForms.decide(.approved, on: .reviewHash("abc"))
        }
        #expect(error?.kind == kind && error?.reason.contains(message) == true)
    }

    @Test(
        "A withdrawn review gives a link for a new one, quoted or not",
        arguments: [
            #"{"data": [ { "submission_link": http://smartforms.ekomi.com/review/1/ab?fid=2, }, ], "status_code": 200 }"#,
            #"{"data": {"submission_link": "http://smartforms.ekomi.com/review/1/ab?fid=2"}, "status_code": 200 }"#,
        ]
    )
    func withdraws(_ body: String) async throws {
        let script = Script(body)
        let link = try await Germany.account(script.transport).smartForms.withdraw(.reviewHash("ab"))
        #expect(link == "http://smartforms.ekomi.com/review/1/ab?fid=2")
        let request = try #require(script.requests.first)
        #expect(request.method == "PUT")
        #expect(request.url == "https://smartforms.ekomi.com/api/v2/answers/withdraw?review_hash=ab")
    }

    @Test("A withdrawal is not tried twice, and not without a review")
    func withdrawsOnce() async {
        let script = Script([.answer(.refusal(500, "Something went wrong, please try again later."))])
        let client = Germany.account(script.transport).smartForms
        let error = await ekomiError { _ = try await client.withdraw(.order("1")) }
        #expect(error?.kind == .upstreamDown && script.requests.count == 1)
        let nothing = await ekomiError { _ = try await client.withdraw(.order(" ")) }
        #expect(nothing?.kind == .validation && script.requests.count == 1)
    }

    @Test("An update is sent as the documented JSON")
    func updates() async throws {
        let script = Script(Self.accepted)
        var update = ReviewUpdate(feedbackID: "1234", status: .published)
        update.changes = [
            .init("37370", .text("3"), children: [.init("37395", .text("a \"b\""))]),
            .init("37371", .prosAndCons(pros: ["fast"], cons: [])), .init("37372", .list(["x", "y"])),
        ]
        #expect(try await Germany.account(script.transport).smartForms.update(update).status == 202)
        let request = try #require(script.requests.first)
        #expect(request.method == "PATCH" && request.header("Content-Type") == "application/json")
        #expect(request.url == "https://smartforms.ekomi.com/api/v2/reviews/1234")
        #expect(
            String(decoding: try #require(request.body), as: UTF8.self)
                == #"{"status":"published","reviews":[{"question_id":37370,"answer":"3","children":"#
                + #"[{"question_id":37395,"answer":"a \"b\""}]},"#
                + #"{"question_id":37371,"answer":{"pros":["fast"],"cons":[]}},"#
                + #"{"question_id":37372,"answer":["x","y"]}]}"#
        )
    }

    @Test(
        "An update that eKomi would refuse is not sent",
        arguments: [
            ReviewUpdate(feedbackID: "abc", status: .rejected),
            ReviewUpdate(feedbackID: "1", status: .rejected, changes: [.init("x", .text("3"))]),
            ReviewUpdate(
                feedbackID: "1",
                status: .rejected,
                changes: [.init("7", .text("3")), .init("7", .text("4"))]
            ),
        ]
    )
    func refusesUpdates(_ update: ReviewUpdate) async {
        let script = Script([])
        let error = await ekomiError { _ = try await Germany.account(script.transport).smartForms.update(update) }
        #expect(error?.kind == .validation && script.requests.isEmpty)
    }
}
