import Measuring

/// The code one would write by hand for these two fragments and nothing else.
struct HandWrittenContender: Contender {
    /// Bytes that are written over.
    final class Output {
        fileprivate var writer = ByteWriter()
    }

    let name = "hand-written Swift"
    private let product: Product
    private let format: FragmentFormat

    init(_ product: Product, _ format: FragmentFormat) {
        self.product = product
        self.format = format
    }

    func makeOutput() -> Output { Output() }

    func run(into output: inout Output) {
        output.writer.removeAll()
        switch format {
        case .html: output.writer.appendHTML(product)
        case .jsonLD: output.writer.appendJSONLD(product)
        }
    }

    func bytes(of output: Output) -> [UInt8] { Array(output.writer.contents) }
}
