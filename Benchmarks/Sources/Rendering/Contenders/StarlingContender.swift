import Measuring
import Templates

/// Our engine: lays the model out and steps through the compiled template.
struct StarlingContender: Contender {
    /// Memory that is used again, as by whoever renders a whole site.
    final class Output {
        fileprivate var buffer = RenderingBuffer()
    }

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

    func makeOutput() -> Output { Output() }

    func run(into output: inout Output) throws { try template.render(product, into: &output.buffer) }

    func bytes(of output: Output) -> [UInt8] { Array(output.buffer) }
}
