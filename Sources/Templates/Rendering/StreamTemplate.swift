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

    /// Writes what stands before the items in place of what the buffer held.
    public func begin(_ head: Head, into buffer: inout RenderingBuffer) throws(RenderingError) {
        try render(begin, head, nil, into: &buffer)
    }

    /// Writes one item in place of what the buffer held; names that the item lacks are looked up in the head.
    public func item(_ item: Item, of head: Head, into buffer: inout RenderingBuffer) throws(RenderingError) {
        try render(self.item, head, item, into: &buffer)
    }

    /// Writes what stands after the items in place of what the buffer held.
    public func end(_ head: Head, into buffer: inout RenderingBuffer) throws(RenderingError) {
        try render(end, head, nil, into: &buffer)
    }

    private func render(
        _ program: Program,
        _ head: Head,
        _ item: Item?,
        into buffer: inout RenderingBuffer
    ) throws(RenderingError) {
        buffer.renderer.begin(program, RenderingLimits())
        let root = buffer.renderer.slots.root(head)
        var inner = 0
        if let item { inner = buffer.renderer.slots.root(item) }
        try buffer.renderer.run(root: root, inner: inner)
    }
}

extension StreamTemplate {
    /// Appends what stands before the items.
    public func begin(_ head: Head, into output: inout [UInt8]) throws(RenderingError) {
        var buffer = RenderingBuffer()
        try begin(head, into: &buffer)
        output.append(contentsOf: buffer)
    }

    /// Appends one item; names that the item lacks are looked up in the head.
    public func item(_ item: Item, of head: Head, into output: inout [UInt8]) throws(RenderingError) {
        var buffer = RenderingBuffer()
        try self.item(item, of: head, into: &buffer)
        output.append(contentsOf: buffer)
    }

    /// Appends what stands after the items.
    public func end(_ head: Head, into output: inout [UInt8]) throws(RenderingError) {
        var buffer = RenderingBuffer()
        try end(head, into: &buffer)
        output.append(contentsOf: buffer)
    }
}
