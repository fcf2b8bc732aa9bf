import Foundation
import Templates
import Testing

@Suite("Random templates")
struct FuzzTests {
    /// How many templates are tried; `STARLING_FUZZ_COUNT` sets another number, `STARLING_FUZZ_SEED` another start.
    static let count = number("STARLING_FUZZ_COUNT") ?? 4000
    static let seed = number("STARLING_FUZZ_SEED") ?? 1

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test("compile or are refused, and what compiles shows hostile text as it shows harmless text")
    func random() throws {
        var fuzzer = TemplateFuzzer(seed: UInt64(Self.seed))
        var accepted = 0
        for round in 0..<Self.count {
            let format = fuzzer.format()
            let (source, partial, text) = (fuzzer.template(), fuzzer.template(), fuzzer.text())
            let library = TemplateLibrary(sources: [
                "main.\(format.rawValue)": TemplateLibrary.Source(file: "main", text: source),
                "p.html": TemplateLibrary.Source(file: "p", text: partial),
                "grid.html": TemplateLibrary.Source(file: "grid", text: Array("<i>{{count}}</i>".utf8)),
                "list.html": TemplateLibrary.Source(file: "list", text: []),
            ])
            let template: Template<ShopModel>
            do {
                template = try library.template("main.\(format.rawValue)", in: .german)
            } catch {
                #expect(!error.findings.isEmpty)
                continue
            }
            accepted += 1
            let hostile = try render(template, text)
            let shown = "round \(round), \(format): \(String(decoding: source, as: UTF8.self).debugDescription)"
            #expect(String(validating: hostile, as: UTF8.self) != nil, "\(shown)")
            guard format == .html else { continue }
            let harmless = HTMLStructure(try render(template, "a"))
            #expect(
                tags(HTMLStructure(hostile)) == tags(harmless),
                "\(shown) with \(String(decoding: partial, as: UTF8.self).debugDescription) for \(text.debugDescription)"
            )
        }
        #expect(accepted * 8 > Self.count, "hardly any template compiles; the test would say nothing")
    }

    private func render(_ template: Template<ShopModel>, _ text: String) throws -> [UInt8] {
        // A letter in front keeps white space from being dropped where a parser ignores it.
        let text = "a\(text)"
        let review = ReviewModel(title: text, text: text, reply: ReplyModel(text: text))
        let leaf = NodeModel(name: text)
        let model = ShopModel(
            name: text,
            url: text,
            tags: [text, text],
            reviews: [review, review],
            best: review,
            nodes: [NodeModel(name: text, children: [leaf, leaf])]
        )
        var output: [UInt8] = []
        try template.render(model, into: &output)
        return output
    }

    /// The elements and the names of their attributes, without texts and values.
    private func tags(_ structure: HTMLStructure) -> [String] { structure.outline.filter { $0 != "br" && $0 != "/br" } }
}
