/// A template compiled in lenient mode.
struct DynamicTemplate: Sendable {
    private let program: Program

    /// Compiles a template of the library.
    init(_ name: String, in library: TemplateLibrary) throws(TemplateError) {
        let localization = Localization(tag: "und", monthNames: [])
        var compiler = Compiler(name, format: .html, library, localization, mode: .lenient)
        program = compiler.compile(name, for: [])
        _ = try compiler.finish()
    }

    /// Appends what a value looks like.
    func render(
        _ value: DynamicValue,
        into output: inout [UInt8],
        limits: RenderingLimits = RenderingLimits()
    ) throws(RenderingError) {
        var buffer = RenderingBuffer()
        buffer.renderer.begin(program, limits)
        let root = buffer.renderer.slots.dynamic(value)
        try buffer.renderer.run(root: root)
        output.append(contentsOf: buffer)
    }
}
