/// A compiled template: renders any number of models, on any thread.
public struct Template<Model: TemplateModel>: Sendable {
    /// The name in its library.
    public let name: String
    /// What it writes.
    public let format: TemplateFormat
    /// A hash over everything the output depends on beside the model: source, partials, phrases, formats.
    public let fingerprint: UInt64

    /// Appends what the model looks like.
    public func render(_ model: Model, into output: inout [UInt8]) throws(RenderingError) {
        fatalError("to be written")
    }
}
