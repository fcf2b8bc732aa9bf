import Templates

/// Writes a feed item by item, in memory that does not grow with it; without an item, not a byte.
struct StreamedFeedWriter<Head: TemplateModel, Item: TemplateModel>: ~Copyable {
    /// Takes a part of the feed; the bytes are only lent.
    typealias Sink = (borrowing [UInt8]) throws -> Void

    /// A part is handed on once it has grown to this many bytes.
    private static var partSize: Int { 1 << 16 }

    private let template: StreamTemplate<Head, Item>
    private let head: Head
    private let sink: Sink
    private var items: ItemRenderer<Head, Item>
    private var part: [UInt8] = []
    private(set) var count = 0

    init(_ template: StreamTemplate<Head, Item>, head: Head, sink: @escaping Sink) {
        self.template = template
        self.head = head
        self.sink = sink
        items = template.items(of: head)
    }

    mutating func write(_ item: Item) throws {
        if count == 0 { try template.begin(head, into: &part) }
        var item = item
        try items.render(&item, into: &part)
        count += 1
        guard part.count >= Self.partSize else { return }
        try sink(part)
        part.removeAll(keepingCapacity: true)
    }

    /// Ends the feed and says how many items are in it.
    consuming func finish() throws -> Int {
        guard count > 0 else { return 0 }
        try template.end(head, into: &part)
        try sink(part)
        return count
    }
}
