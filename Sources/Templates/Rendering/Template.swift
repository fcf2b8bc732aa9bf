/// A compiled template: renders any number of models, on any thread.
public struct Template<Model: TemplateModel>: Sendable {
    /// The name in its library.
    public let name: String
    /// What it writes.
    public let format: TemplateFormat
    /// A hash over everything the output depends on beside the model: source, partials, phrases, formats.
    public let fingerprint: UInt64
    let program: Program

    /// Writes what the model looks like in place of what the buffer held; nothing if a bound is exceeded.
    public func render(
        _ model: Model,
        into buffer: inout RenderingBuffer,
        limits: RenderingLimits = RenderingLimits()
    ) throws(RenderingError) {
        buffer.renderer.begin(program, limits)
        let root = buffer.renderer.slots.root(model)
        try buffer.renderer.run(root: root)
    }

    /// Writes what the model looks like in place of what the buffer held; nothing if a bound is exceeded.
    ///
    /// The model is not changed: it is `inout` so that it is read where it lies, and not copied with all it holds. What
    /// is lent is what those of its texts lie in that it names by a range.
    public func render(
        reading model: inout Model,
        lending texts: LentTexts = LentTexts(),
        into buffer: inout RenderingBuffer,
        limits: RenderingLimits = RenderingLimits()
    ) throws(RenderingError) {
        buffer.renderer.begin(program, limits)
        let root = buffer.renderer.slots.root(&model, lending: texts)
        try buffer.renderer.run(root: root)
    }

    /// Appends what the model looks like; nothing if a bound is exceeded.
    public func render(
        _ model: Model,
        into output: inout [UInt8],
        limits: RenderingLimits = RenderingLimits()
    ) throws(RenderingError) {
        var buffer = RenderingBuffer()
        try render(model, into: &buffer, limits: limits)
        output.append(contentsOf: buffer)
    }
}
