import Foundation
import Specification
import Testing

@testable import Publishing
@testable import SnippetServer

@Suite("The OpenAPI description of what programs are told")
struct OpenAPITests {
    private typealias Object = [String: Any]

    private let document: OpenAPIDocument

    init() throws { document = try OpenAPIDocument() }

    private func schema(ofParameter name: String) throws -> Object {
        try #require(try document.resolve("#/components/parameters/\(name)")["schema"] as? Object)
    }

    @Test("is of version 3.1, and every reference in it leads somewhere")
    func references() throws {
        #expect(document.root["openapi"] as? String == "3.1.0")
        var references: [String] = []
        func collect(_ value: Any) {
            if let object = value as? Object {
                if let reference = object["$ref"] as? String { references.append(reference) }
                for value in object.values { collect(value) }
            }
            for value in value as? [Any] ?? [] { collect(value) }
        }
        collect(document.root)
        #expect(references.count > 40)
        for reference in references { _ = try document.resolve(reference) }
    }

    @Test("names the addresses that are answered, and the parameters that each part of them needs")
    func paths() throws {
        let paths = try #require(document.root["paths"] as? Object)
        #expect(paths.count == 6)
        for (path, operations) in paths where path.contains("/live/") {
            let example = path.replacing("{storefront}", with: "de").replacing("{product}", with: "4711")
            let folder = example.contains("/p/") ? SitePath("de", "p", "4711") : SitePath("de", "shop")
            guard case .live(let target) = RequestTarget(example) else {
                Issue.record("\(example) is not answered")
                continue
            }
            #expect(target.folder == folder)
            #expect(example.hasSuffix(target.format.rawValue))
            let get = try #require((operations as? Object)?["get"] as? Object)
            let names = try (get["parameters"] as? [Object] ?? [])
                .map { parameter in
                    try #require(try document.resolve(parameter["$ref"] as? String ?? "")["name"] as? String)
                }
            for name in ["storefront", "product"] {
                #expect(names.contains(name) == path.contains("{\(name)}"))
            }
            #expect(Set(names).isSuperset(of: ["sort", "stars", "language", "year", "with", "page", "size"]))
        }
    }

    @Test("allows what is understood, and nothing else")
    func parameters() throws {
        let orders = try #require(try schema(ofParameter: "sort")["enum"] as? [String])
        #expect(orders == ReviewQuery.Order.allCases.map(\.rawValue))
        let traits = try #require((try schema(ofParameter: "with")["items"] as? Object)?["enum"] as? [String])
        let examples =
            orders.map { "sort=\($0)" } + traits.map { "with=\($0)" }
            + [
                "stars=1", "stars=5", "language=de", "year=1970", "year=9999", "size=1", "size=50", "page=1",
                "page=10000&size=1",
            ]
        for example in examples { _ = try ReviewQuery(target: "/?\(example)") }
        #expect(throws: ReviewQueryFault.self) { _ = try ReviewQuery(target: "/?with=\(traits.joined())") }
        let size = try schema(ofParameter: "size")
        #expect(size["maximum"] as? Int == ReviewQuery.largestPage)
        #expect(size["default"] as? Int == ReviewQuery().pageSize)
        let year = try schema(ofParameter: "year")
        #expect(year["minimum"] as? Int == ReviewQuery.years.lowerBound)
        #expect(year["maximum"] as? Int == ReviewQuery.years.upperBound)
    }

    @Test("describes each page that is answered with")
    func page() throws {
        let json = #"{"rating":4,"pros":[],"review_timestamp":"2026-03-01T10:12:13+00:00"}"#
        let entry = ReviewPage.Entry(id: "a\"b", json: Array(json.utf8), html: [])
        for entries in [[], [entry], [entry, entry]] {
            let answer = try ReviewPage(entries: entries, total: 7, isCut: true).json(ReviewQuery())
            #expect(try document.violations(in: answer, ofSchema: "page") == [])
        }
    }
}
