/// Renders the items of a stream one after the other, in memory that is used again for each.
public struct ItemRenderer<Head: TemplateModel, Item: TemplateModel>: ~Copyable {
    private var renderer = Renderer()
    private let head: Int
    /// What the head takes; the slots and texts of items come after.
    private let mark: Slots.Mark

    init(_ program: Program, _ head: Head) {
        renderer.begin(program, RenderingLimits())
        self.head = renderer.slots.root(head)
        mark = renderer.slots.mark
    }

    /// Appends an item; nothing if a bound is exceeded.
    ///
    /// The item is not changed: it is `inout` so that it is read where it lies, and not copied with all its texts.
    public mutating func render(_ item: inout Item, into output: inout [UInt8]) throws(RenderingError) {
        renderer.slots.truncate(to: mark)
        renderer.rewind()
        let root = renderer.slots.root(&item)
        try renderer.run(root: head, inner: root)
        output.append(contentsOf: renderer.output.contents)
    }
}
