import EkomiClient
import Foundation
import Specification
import Testing

@Suite("The catalogue of endpoints")
struct EndpointCatalogueTests {
    static let names = EndpointCatalogue.all.map(\.fullName)

    private static func covered(_ name: String) throws -> CoveredEndpoint {
        try #require(CoveredEndpoint.all.first { $0.name == name })
    }

    /// What is sent, the log-in before it included.
    private static func requests(_ call: (EkomiAccount) async throws -> Void) async -> [Transport.Request] {
        let script = Script(#"{"token":"T1"}"#)
        // Whatever is answered, it is the question that counts.
        _ = await ekomiError { try await call(Germany.account(script.transport, retry: .never)) }
        return script.requests
    }

    /// The same without the log-in.
    private static func request(_ call: (EkomiAccount) async throws -> Void) async -> Transport.Request? {
        let requests = await requests(call)
        return requests.last { $0.header("Authorization") != nil || !$0.url.hasSuffix("/login") } ?? requests.first
    }

    private static func arguments(
        _ endpoint: EndpointDefinition,
        _ given: [(name: String, value: String)]
    ) throws -> EndpointArguments {
        let takesFile = endpoint.parameters.contains(where: \.isFile)
        return try EndpointArguments(given, file: takesFile ? CoveredEndpoint.picture : nil, for: endpoint)
    }

    @Test("declares every endpoint once, and each has its row here")
    func isComplete() {
        #expect(Set(Self.names).count == Self.names.count)
        #expect(Set(CoveredEndpoint.all.map(\.name)) == Set(Self.names))
        #expect(EndpointCatalogue.families.count == APIFamily.allCases.count)
    }

    @Test("and the client send the same, down to the last byte", arguments: names)
    func agreesWithClient(_ name: String) async throws {
        let covered = try Self.covered(name)
        let endpoint = try #require(covered.definition)
        let arguments = try Self.arguments(endpoint, covered.given)
        let declared = try #require(await Self.request { _ = try await $0.call(endpoint, arguments) })
        let client = try #require(await Self.request(covered.client))
        #expect(declared == client, "\(declared.url) \(String(decoding: declared.body ?? [], as: UTF8.self))")
        #expect(declared.method == endpoint.method)
        let path = try #require(URL(string: declared.url)?.path(percentEncoded: false).dropFirst())
        let pattern = endpoint.path.split(separator: "/")
        #expect(path.split(separator: "/").count == pattern.count)
        for (part, expected) in zip(path.split(separator: "/"), pattern) {
            #expect(part == expected || expected.hasPrefix("{"), "\(path)")
        }
    }

    @Test("declares nothing that makes no difference", arguments: names)
    func usesEveryParameter(_ name: String) async throws {
        let covered = try Self.covered(name)
        let endpoint = try #require(covered.definition)
        let all = await Self.requests { _ = try await $0.call(endpoint, Self.arguments(endpoint, covered.given)) }
        for parameter in endpoint.parameters where !parameter.isFile {
            let rest = covered.given.filter { endpoint.parameter(meantBy: $0.name) != parameter }
            guard rest.count < covered.given.count else {
                #expect(["review_hash", "order_id"].contains(parameter.name), "\(parameter.name) is not tried")
                continue
            }
            guard !parameter.isRequired else {
                #expect(throws: ArgumentFault.self) { try Self.arguments(endpoint, rest) }
                continue
            }
            let without = await Self.requests { _ = try await $0.call(endpoint, Self.arguments(endpoint, rest)) }
            #expect(without != all, "\(parameter.name)")
        }
    }

    @Test("makes of each documented error what it amounts to", arguments: names)
    func sortsErrors(_ name: String) async throws {
        let covered = try Self.covered(name)
        let endpoint = try #require(covered.definition)
        let arguments = try Self.arguments(endpoint, covered.given)
        for error in endpoint.errors {
            let body =
                if let code = error.code {
                    #"{"status":"error","key":\#(code),"message":"\#(error.message)","data":null}"#
                } else if endpoint.family == .core {
                    error.message
                } else {
                    #"{"error":{"message":"\#(error.message)","status_code":\#(error.status)}}"#
                }
            let answer = Script.Step.answer(.json(body, status: error.status))
            let isLogin = endpoint.name == "login" || endpoint.name == "logout"
            let isToken = !isLogin && endpoint.client.contains(/CSV|Engagement|SmartWidgets|Mail2DB|ReviewImport/)
            // A token that is refused is renewed once.
            let login = Script.Step.answer(.json(#"{"token":"T1"}"#))
            let script = Script(isToken ? [login, answer, login, answer] : [answer])
            let thrown = await ekomiError {
                let account = Germany.account(script.transport, retry: .never)
                let answer = try await account.call(endpoint, arguments)
                // What only says that there is nothing is told beside an empty answer.
                let saysNothing = error.kind == .notFound || endpoint.name == "logout"
                #expect(answer.remark?.contains(error.message) == true && saysNothing, "\(error.message)")
            }
            guard let thrown else { continue }
            #expect(thrown.kind == error.kind, "\(error.status) \(error.message)")
            #expect(thrown.code == error.code)
        }
    }

    @Test(
        "finds an endpoint by its name, however it is written, and by eKomi's path",
        arguments: [
            ("question-stats", "question-stats"), ("Question_Stats", "question-stats"),
            ("v2/createAccount", "create-account"),
            ("createAccount", "create-account"), ("api/v3/answers", "answers-v3"), ("v2/answers", "answers-v2"),
            ("forms", "forms"), ("review/status", "review-status"),
        ]
    )
    func finds(_ word: String, _ name: String) {
        #expect(EndpointCatalogue.endpoint(word, of: .smartForms)?.name == name)
    }

    @Test("finds nothing by a name or a path that is none, or that two have")
    func findsNothing() {
        #expect(EndpointCatalogue.endpoint("ansers", of: .smartForms) == nil)
        #expect(EndpointCatalogue.endpoint("blacklist/rules", of: .smartReviewRequest) == nil)
        #expect(
            EndpointCatalogue.endpoint(
                "v1/customer-segments/{customer_segment_id}/blacklist-rules",
                of: .smartReviewRequest
            ) == nil
        )
    }

    @Test("names no parameter as the command line names an option of its own")
    func leavesOptions() {
        let options = ["config", "account", "output", "yes", "csv", "all", "help", "json", "quiet", "verbose"]
        for endpoint in EndpointCatalogue.all {
            for option in options { #expect(endpoint.parameter(meantBy: option) == nil, "\(endpoint.fullName)") }
        }
    }
}
