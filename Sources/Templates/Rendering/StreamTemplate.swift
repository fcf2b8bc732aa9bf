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
        try render(begin, head, nil, into: &output)
    }

    /// Appends one item; names that the item lacks are looked up in the head.
    public func item(_ item: Item, of head: Head, into output: inout [UInt8]) throws(RenderingError) {
        try render(self.item, head, item, into: &output)
    }

    /// Appends what stands after the items.
    public func end(_ head: Head, into output: inout [UInt8]) throws(RenderingError) {
        try render(end, head, nil, into: &output)
    }

    private func render(
        _ program: Program,
        _ head: Head,
        _ item: Item?,
        into output: inout [UInt8]
    ) throws(RenderingError) {
        var slots = Slots(plans: program.plans)
        var roots = [slots.root(head)]
        if let item { roots.append(slots.root(item)) }
        var renderer = Renderer(program, slots, roots: roots, limits: RenderingLimits())
        try renderer.run()
        output.append(contentsOf: renderer.output.contents)
    }
}
