/// Renders the items of a stream one after the other, in memory that is used again for each.
public struct ItemRenderer<Head: TemplateModel, Item: TemplateModel>: ~Copyable {
    private var renderer = Renderer()
    private let head: Int
    /// What the head takes; what items share comes after.
    private let headMark: Slots.Mark
    /// What both take; the slots and texts of items come after.
    private var mark: Slots.Mark

    init(_ program: Program, _ head: Head) {
        renderer.begin(program, RenderingLimits())
        self.head = renderer.slots.root(head)
        headMark = renderer.slots.mark
        mark = headMark
    }

    /// Lays out a list that the items to come have in common, once for all of them: it is what `Field.sharedList` reads.
    public mutating func share<Element: TemplateModel>(_ models: [Element]) {
        renderer.slots.truncate(to: headMark)
        renderer.slots.share(models)
        mark = renderer.slots.mark
    }

    /// Appends an item; nothing if a bound is exceeded.
    ///
    /// The item is not changed: it is `inout` so that it is read where it lies, and not copied with all its texts.
    ///
    /// - Parameters:
    ///   - item: the item.
    ///   - texts: what those of its texts lie in that it names by a range; nothing is kept of them.
    ///   - output: what the item is appended to.
    /// - Throws: `RenderingError` if a bound is exceeded.
    public mutating func render(
        _ item: inout Item,
        lending texts: LentTexts = LentTexts(),
        into output: inout [UInt8]
    ) throws(RenderingError) {
        renderer.slots.truncate(to: mark)
        renderer.rewind()
        let root = renderer.slots.root(&item, lending: texts)
        try renderer.run(root: head, inner: root)
        output.append(contentsOf: renderer.output.contents)
    }
}
