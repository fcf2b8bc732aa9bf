import EkomiClient
import EkomiSandbox
import Foundation
import Specification
import Testing

@Suite("What is said of the endpoints")
struct CoverageTests {
    private static let pages = Checkout.folder.appending(path: "Sources/EkomiClient/EkomiClient.docc")

    /// The text of every source below a folder of the checkout.
    private static func sources(in folder: String) throws -> [String] {
        let root = Checkout.folder.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
        return try names.filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
    }

    @Test("names tests that exist")
    func testsExist() throws {
        let tests = try Self.sources(in: "Tests/EkomiClientTests")
        for endpoint in CoveredEndpoint.all {
            let words = endpoint.test.split(separator: ".")
            let suite = try #require(words.first)
            let function = try #require(words.last)
            let isThere = tests.contains {
                $0.contains("struct \(suite) {") && $0.contains("@Test(") && $0.contains(" func \(function)(")
            }
            #expect(isThere, "\(endpoint.name): \(endpoint.test)")
        }
    }

    @Test("names types that exist and use it, and clients that have it")
    func usesExist() throws {
        let sources = try Self.sources(in: "Sources")
        let declaration = /(?:struct|enum|extension|actor|class) (\w+)/
        let types = Set(sources.flatMap { $0.matches(of: declaration).map { String($0.output.1) } })
        for endpoint in CoveredEndpoint.all {
            for use in endpoint.uses {
                #expect(types.contains(use), "\(endpoint.name): \(use)")
            }
            let client = try #require(endpoint.definition?.client)
            let words = client.split(separator: ".", maxSplits: 1)
            let function = words[1].prefix { $0 != "(" }
            let hasClient = sources.contains { $0.contains("\(words[0])") && $0.contains("func \(function)(") }
            #expect(hasClient, "\(endpoint.name): \(client)")
        }
    }

    /// A path whose parameters have no names: the sandbox may call them otherwise.
    private static func folded(_ path: String) -> String { path.replacing(/\{[^}]*\}/, with: "{}") }

    /// Methods and paths that the sandbox describes in OpenAPI; nil if it describes nothing.
    private static func description() async throws -> [String]? {
        let dataset = SandboxDataset.generate(seed: 1, products: 1, reviews: 0, now: Waits.now)
        return try await Sandbox.run(dataset: dataset) { url, _ in
            try await Transport.overNetwork { transport in
                let request = Transport.Request(url: "\(url)/openapi.json")
                let response = try await transport.send(request, Limits())
                let document = try? JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]
                let paths = document?["paths"] as? [String: [String: Any]]
                return paths?
                    .flatMap { path, operations in operations.keys.map { "\($0.uppercased()) \(folded(path))" } }
            }
        }
    }

    @Test(
        "names endpoints that the sandbox has",
        .enabled("the sandbox describes itself") { try await description() != nil }
    )
    func sandboxHasAll() async throws {
        let known = try #require(try await Self.description())
        for endpoint in EndpointCatalogue.all {
            let path = "/\(Self.folded(endpoint.path))"
            // Families that share a path are told apart by a segment before it.
            let isThere = known.contains {
                $0 == "\(endpoint.method) \(path)" || $0.hasPrefix("\(endpoint.method) /") && $0.hasSuffix(path)
            }
            #expect(isThere, "\(endpoint.fullName)")
        }
    }

    @Test("stands in the documentation as it is declared")
    func isDocumented() throws {
        try expect(Self.coverage, in: "Coverage.md")
        let file = Self.pages.appending(path: "Endpoints.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let mark = "<!-- What follows is made of the catalogue. -->\n"
        let start = try #require(text.range(of: mark)).upperBound
        try expect(text[..<start] + Self.knowledge, in: "Endpoints.md")
    }

    private func expect(_ text: String, in name: String) throws {
        let file = Self.pages.appending(path: name)
        if ProcessInfo.processInfo.environment["STARLING_UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        } else {
            #expect(try String(contentsOf: file, encoding: .utf8) == text)
        }
    }

    /// Where each endpoint is reached, simulated, tested and used.
    private static var coverage: String {
        var lines = [
            "# Coverage", "",
            "Every endpoint: how the client reaches it, what the sandbox has of it, what tests it, and what uses it.",
            "",
            "## Overview", "",
            "`starling api` calls all of them. The table is made of the catalogue by `CoverageTests`.", "",
        ]
        for family in EndpointCatalogue.families {
            lines += [
                "## \(family.title)", "", "| endpoint | client | sandbox | test | used by |", "|---|---|---|---|---|",
            ]
            for endpoint in EndpointCatalogue.endpoints(of: family) {
                guard let covered = CoveredEndpoint.all.first(where: { $0.name == endpoint.fullName }) else { continue }
                let uses = (covered.uses + ["starling api"]).map { "`\($0)`" }.joined(separator: ", ")
                lines.append(
                    "| `\(endpoint.name)` | `\(endpoint.client)` | `\(endpoint.method) /\(endpoint.path)` "
                        + "| `\(covered.test)` | \(uses) |"
                )
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    /// What is known of each endpoint.
    private static var knowledge: String {
        var lines: [String] = [""]
        for family in EndpointCatalogue.families {
            lines += [
                "## \(family.title)", "", "Credentials: \(family.credentials).", "",
                "| endpoint | documented | confirmed | assumed | its own ways |",
                "|---|---|---|---|---|",
            ]
            for endpoint in EndpointCatalogue.endpoints(of: family) {
                let known = endpoint.knowledge
                let cells = [known.documented, known.confirmed, known.assumed, known.differences]
                    .map { $0.isEmpty ? "–" : $0.replacing("|", with: "\\|").replacing("\n", with: " ") }
                lines.append(
                    "| `\(endpoint.method) \(endpoint.path)` | \(cells.joined(separator: " | ")) |"
                )
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }
}
