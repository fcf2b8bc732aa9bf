/// A compiled template: renders any number of models, on any thread.
public struct Template<Model: TemplateModel>: Sendable {
    /// The name in its library.
    public let name: String
    /// What it writes.
    public let format: TemplateFormat
    /// A hash over everything the output depends on beside the model: source, partials, phrases, formats.
    public let fingerprint: UInt64
    let program: Program

    /// Appends what the model looks like; nothing if a bound is exceeded.
    public func render(
        _ model: Model,
        into output: inout [UInt8],
        limits: RenderingLimits = RenderingLimits()
    ) throws(RenderingError) {
        var slots = Slots(plans: program.plans)
        let root = slots.root(model)
        var renderer = Renderer(program, slots, roots: [root], limits: limits)
        try renderer.run()
        output.append(contentsOf: renderer.output.contents)
    }
}
