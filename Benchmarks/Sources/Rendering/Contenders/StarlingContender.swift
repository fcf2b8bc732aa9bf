import Measuring
import Templates

/// Our engine: lays the model out and steps through the compiled template.
struct StarlingContender: Contender {
    let name = "Starling Templates"
    private let product: Product
    private let template: Template<Product>

    init(_ product: Product, _ format: FragmentFormat) throws {
        self.product = product
        let name = format == .html ? "reviews.html" : "reviews.jsonld"
        let source = TemplateLibrary.Source(file: name, text: Array(format.template(.starling).utf8))
        let localization = Localization(tag: "de", monthNames: [])
        template = try TemplateLibrary(sources: [name: source]).template(name, in: localization)
    }

    func makeOutput() -> [UInt8] { [] }

    func run(into output: inout [UInt8]) throws {
        output.removeAll(keepingCapacity: true)
        try template.render(product, into: &output)
    }

    func bytes(of output: [UInt8]) -> [UInt8] { output }
}
