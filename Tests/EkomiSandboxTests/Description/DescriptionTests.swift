import EkomiSandbox
import Foundation
import HTTPTypes
import Testing

@Suite("The description of the sandbox")
struct DescriptionTests {
    @Test("has every endpoint of eKomi's, and nothing that is not reached")
    func complete() async throws {
        let description = try await ServedDescription.current.value
        let described = Set(description.operations.map { "\($0.method) \($0.path)" })
        for endpoint in SandboxEndpoint.all {
            let paths = [endpoint.path, "/\(endpoint.family)\(endpoint.path)"]
            #expect(paths.contains { described.contains("\(endpoint.method) \($0)") }, "\(endpoint.path)")
        }
        let caller = Caller(checked: false)
        for operation in description.operations where operation.method == "GET" {
            let uri = operation.path.replacing(/\{.*?\}/, with: "1")
            let answer = try await caller.get(uri)
            #expect(!answer.isAboutUnknownPath, "\(operation.path)")
        }
    }

    @Test("is OpenAPI 3.1 with an address, names of its own for all operations, and their credentials")
    func form() async throws {
        let document = try await Caller().get("/openapi.json", shop: nil).json
        #expect(try document["openapi"].string == "3.1.0")
        #expect(try document["servers"][0]["url"].string == "http://localhost")
        let operations = document["paths"].keys
            .flatMap { path in
                document["paths"][path].keys.map { document["paths"][path][$0] }
            }
        let names = try operations.map { try $0["operationId"].string }
        #expect(Set(names).count == names.count)
        let schemes = document["components"]["securitySchemes"].keys
        for operation in operations where operation.keys.contains("security") {
            #expect(try operation["security"].array.allSatisfy { $0.keys.isSubset(of: schemes) })
        }
    }

    @Test("lists what a call may hold, where, and whether it must")
    func parameters() throws {
        let summary = try #require(SandboxEndpoint.all.first { $0.path == "/api/v2/reviews/summary" })
        #expect(summary.family == "smartforms" && summary.name == "summary" && summary.method == "GET")
        #expect(summary.parameters.first?.name == "form_id" && summary.parameters.first?.isRequired == true)
        let upload = try #require(SandboxEndpoint.all.first { $0.path == "/api/v2/assets" })
        #expect(upload.parameters.map(\.place) == ["query", "query", "file"])
    }

    @Test("knows a method that a path does not take, and names those that it does")
    func methods() async throws {
        let answer = try await Caller().call("/api/v1/campaigns", method: .delete)
        #expect(answer.status == 405 && answer.header("Allow") == "GET")
        let several = try await Caller().call("/api/v1/customer-segments/101/blacklist-rules", method: .put)
        #expect(several.header("Allow") == "GET, PATCH")
    }

    @Test("would notice an answer outside of it")
    func notices() async throws {
        let description = try await ServedDescription.current.value
        let answers = [
            #"{"data":{"shop_interface_id":"1001"},"status_code":200}"#, #"{"data":[]}"#, "[]",
            #"{"error":{"message":"x","status_code":401}}"#,
        ]
        for body in answers {
            let answer = Caller.Answer(
                status: 200,
                headers: [.contentType: "application/json"],
                bytes: Array(body.utf8)
            )
            #expect(try !description.violations("GET", "/api/v2/shops", answer).isEmpty, "\(body)")
        }
        let teapot = Caller.Answer(status: 418, headers: [:], bytes: [])
        #expect(try description.violations("GET", "/api/v2/shops", teapot).count == 1)
    }
}
