import Foundation
import Publishing
import Specification
import Testing

@testable import SnippetServer

@Suite("The OpenAPI description of live queries")
struct OpenAPITests {
    private typealias Object = [String: Any]

    private let document: [String: Any]

    init() throws {
        let file = Checkout.folder.appending(path: "public/openapi.json")
        document = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Object)
    }

    /// What a reference such as `#/components/schemas/page` points to.
    private func resolve(_ reference: String) throws -> Object {
        var object = document
        for name in reference.dropFirst(2).split(separator: "/") {
            object = try #require(object[String(name)] as? Object, "\(reference)")
        }
        return object
    }

    private func schema(ofParameter name: String) throws -> Object {
        try #require(try resolve("#/components/parameters/\(name)")["schema"] as? Object)
    }

    @Test("is of version 3.1, and every reference in it leads somewhere")
    func references() throws {
        #expect(document["openapi"] as? String == "3.1.0")
        var references: [String] = []
        func collect(_ value: Any) {
            if let object = value as? Object {
                if let reference = object["$ref"] as? String { references.append(reference) }
                for value in object.values { collect(value) }
            }
            for value in value as? [Any] ?? [] { collect(value) }
        }
        collect(document)
        #expect(references.count > 40)
        for reference in references { _ = try resolve(reference) }
    }

    @Test("names the addresses that are answered, and the parameters that each part of them needs")
    func paths() throws {
        let paths = try #require(document["paths"] as? Object)
        #expect(paths.count == 4)
        for (path, operations) in paths {
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
                    try #require(try resolve(parameter["$ref"] as? String ?? "")["name"] as? String)
                }
            for name in ["storefront", "product"] {
                #expect(names.contains(name) == path.contains("{\(name)}"))
            }
            #expect(Set(names).isSuperset(of: ["sort", "stars", "language", "with", "page", "size"]))
        }
    }

    @Test("allows what is understood, and nothing else")
    func parameters() throws {
        let orders = try #require(try schema(ofParameter: "sort")["enum"] as? [String])
        #expect(orders == ReviewQuery.Order.allCases.map(\.rawValue))
        let traits = try #require((try schema(ofParameter: "with")["items"] as? Object)?["enum"] as? [String])
        let examples =
            orders.map { "sort=\($0)" } + traits.map { "with=\($0)" }
            + ["stars=1", "stars=5", "language=de", "size=1", "size=50", "page=1", "page=10000&size=1"]
        for example in examples { _ = try ReviewQuery(target: "/?\(example)") }
        #expect(throws: ReviewQueryFault.self) { _ = try ReviewQuery(target: "/?with=\(traits.joined())") }
        let size = try schema(ofParameter: "size")
        #expect(size["maximum"] as? Int == ReviewQuery.largestPage)
        #expect(size["default"] as? Int == ReviewQuery().pageSize)
        let page = try #require(try resolve("#/components/schemas/page")["properties"] as? Object)
        let answer = try ReviewPage(entries: [], total: 0, isCut: false).json(ReviewQuery())
        let keys = try #require(try JSONSerialization.jsonObject(with: Data(answer)) as? Object).keys
        #expect(Set(page.keys) == Set(keys))
    }
}
