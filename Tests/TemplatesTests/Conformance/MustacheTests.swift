import Specification
import Testing

@testable import Templates

@Suite("The Mustache specification, in lenient mode", .enabled(if: Conformance.isAvailable))
struct MustacheTests {
    /// How many tests each part of the specification has; lambdas are left out.
    static let parts = [
        ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12),
        ("sections", 34), ("~dynamic-names", 21), ("~inheritance", 27),
    ]

    @Test("renders what the specification wants", arguments: parts)
    func specification(part: String, count: Int) throws {
        let cases = try MustacheCase.all(in: part)
        #expect(cases.count == count)
        for test in cases {
            var sources = test.partials ?? [:]
            sources["the template"] = test.template
            let library = TemplateLibrary(sources)
            var output: [UInt8] = []
            try DynamicTemplate("the template", in: library).render(test.data, into: &output)
            let rendered = String(decoding: output, as: UTF8.self)
            #expect(rendered == test.expected, "\(part): \(test.name)")
        }
    }
}
