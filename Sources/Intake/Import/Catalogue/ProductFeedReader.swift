import ReviewFeeds

/// Reads Google's product feeds, as RSS 2.0 and as Atom, product by product.
final class ProductFeedReader {
    private let reader: XMLPullReader
    private let mapping: ColumnMapping
    private var depth = 0
    /// How deep the product being read stands; nil between products.
    private var itemDepth: Int?
    private var row = TableRow<CatalogueColumn>(line: 0)
    /// What stands in Google's namespace, which goes before an element of the same name outside it.
    private var googleColumns: Set<CatalogueColumn> = []

    init(_ source: ByteSource, mapping: ColumnMapping) throws(FeedReadingError) {
        reader = try XMLPullReader(source)
        self.mapping = mapping
    }

    /// The next product, or nil at the end.
    func next() throws(FeedReadingError) -> TableRow<CatalogueColumn>? {
        while let event = try reader.next() {
            switch event {
            case .start: try start()
            case .end: if let row = end() { return row }
            }
        }
        return nil
    }

    private func start() throws(FeedReadingError) {
        depth += 1
        let name = reader.name.local
        if depth == 1, !["rss", "feed", "RDF", "channel"].contains(name) {
            throw .unexpectedRoot(reader.location, found: name, expected: "a product feed, as RSS or Atom,")
        }
        if itemDepth == nil, name == "item" || name == "entry" {
            itemDepth = depth
            row = TableRow(line: reader.line)
            googleColumns.removeAll(keepingCapacity: true)
        } else if isMember, name == "link", let address = reader.attribute("href") {
            // Atom's links stand in an attribute, and only the one to the page itself is meant.
            if (reader.attribute("rel") ?? "alternate") == "alternate" { row.add([address], to: .link) }
        }
    }

    private func end() -> TableRow<CatalogueColumn>? {
        defer { depth -= 1 }
        if depth == itemDepth {
            itemDepth = nil
            return row
        }
        guard isMember else { return nil }
        let name = reader.name.local == "summary" ? "description" : reader.name.local
        guard let column = CatalogueColumn(rawValue: mapping.ours(name)), reader.text.trimmedNonEmpty != nil else {
            return nil
        }
        let isGoogle = reader.name.prefix == "g" || reader.name.namespace?.contains("base.google.com") == true
        if isGoogle, googleColumns.insert(column).inserted {
            row.replace(column, by: reader.text)
        } else if isGoogle == googleColumns.contains(column) {
            row.add([reader.text], to: column)
        }
        return nil
    }

    /// Whether the reader stands at a member of a product, and not deeper within one.
    private var isMember: Bool { itemDepth.map { depth == $0 + 1 } ?? false }
}
