/// A compiled template whose one top-level section is rendered item by item, such as a feed's reviews.
public struct StreamTemplate<Head: TemplateModel, Item: TemplateModel>: Sendable {
    /// A hash over everything the output depends on beside the models.
    public let fingerprint: UInt64

    /// Appends what stands before the items.
    public func begin(_ head: Head, into output: inout [UInt8]) throws(RenderingError) { fatalError("to be written") }

    /// Appends one item; names that the item lacks are looked up in the head.
    public func item(_ item: Item, of head: Head, into output: inout [UInt8]) throws(RenderingError) {
        fatalError("to be written")
    }

    /// Appends what stands after the items.
    public func end(_ head: Head, into output: inout [UInt8]) throws(RenderingError) { fatalError("to be written") }
}
