/// A compiled template whose one top-level section is rendered item by item, such as a feed's reviews.
public struct StreamTemplate<Head: TemplateModel, Item: TemplateModel>: Sendable {
    /// The name in its library.
    public let name: String
    /// What it writes.
    public let format: TemplateFormat
    /// A hash over everything the output depends on beside the models.
    public let fingerprint: UInt64
    let begin: Program
    let item: Program
    let end: Program

    /// Appends what stands before the items.
    public func begin(_ head: Head, into output: inout [UInt8]) throws(RenderingError) {
        try render(begin, head, into: &output)
    }

    /// What renders the items; names that an item lacks are looked up in the head.
    public func items(of head: Head) -> ItemRenderer<Head, Item> { ItemRenderer(item, head) }

    /// Appends what stands after the items.
    public func end(_ head: Head, into output: inout [UInt8]) throws(RenderingError) {
        try render(end, head, into: &output)
    }

    private func render(_ program: Program, _ head: Head, into output: inout [UInt8]) throws(RenderingError) {
        var renderer = Renderer()
        renderer.begin(program, RenderingLimits())
        let root = renderer.slots.root(head)
        try renderer.run(root: root)
        output.append(contentsOf: renderer.output.contents)
    }
}
