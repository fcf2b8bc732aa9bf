/// Where in a feed a reader is, and the review it has read so far.
struct FeedReadingState {
    private var names = FeedElementNames()
    private var path: [FeedElement?] = []
    private var draft = ReviewFields(line: 0)
    /// The text of the element being read, while it is one that holds text.
    private var text: [UInt8] = []

    /// The next entry, or nil at the end of the feed.
    mutating func next(_ reader: XMLPullReader) throws(FeedReadingError) -> FeedEntry? {
        while let event = try reader.next() {
            switch event {
            case .start: try start(reader)
            case .end: if let entry = end(reader) { return entry }
            }
        }
        return nil
    }

    private mutating func start(_ reader: XMLPullReader) throws(FeedReadingError) {
        let element = names.element(at: reader)
        if path.isEmpty { try checkRoot(element, reader) }
        // Text before a nested tag belongs to the text around it: `good <b>and</b> cheap`.
        if holdsText(path.last ?? nil) { text += reader.bytes } else { text.removeAll(keepingCapacity: true) }
        path.append(holdsText(path.last ?? nil) ? path.last ?? nil : element)
        switch element {
        case .review: draft = ReviewFields(line: reader.line)
        case .product: draft.products.append(ProductFields())
        case .name: draft.isAnonymous = reader.attribute("is_anonymous") ?? draft.isAnonymous
        case .reviewURL: draft.urlType = reader.attribute("type")
        case .overall:
            draft.lowestRating = reader.attribute("min")
            draft.highestRating = reader.attribute("max")
        default: break
        }
    }

    private mutating func end(_ reader: XMLPullReader) -> FeedEntry? {
        guard let element = path.popLast() ?? nil else { return nil }
        if element == .review, path.last == .reviews { return .review(draft) }
        guard holdsText(element) else { return nil }
        text += reader.bytes
        // The end of a tag within a text is not the end of the text.
        guard path.last != element else { return nil }
        draft.isTextCut = draft.isTextCut || reader.isTextCut
        let value = String(decoding: text, as: UTF8.self)
        text.removeAll(keepingCapacity: true)
        if element == .reviewID, path.last == .deletedReviews { return .deletion(id: value, line: reader.line) }
        if path.contains(.review) { draft.set(element, value, within: path.last ?? nil) }
        return nil
    }

    private func checkRoot(_ root: FeedElement?, _ reader: XMLPullReader) throws(FeedReadingError) {
        let namespace = reader.name.namespace ?? ""
        guard root == .feed, !namespace.contains("merchant_reviews"), !namespace.hasSuffix("Atom") else {
            let found = namespace.isEmpty ? "\(reader.name)" : "\(reader.name) xmlns=\"\(namespace)\""
            throw .unexpectedRoot(reader.location, found: found.excerpt, expected: "a product-review feed")
        }
    }

    private func holdsText(_ element: FeedElement?) -> Bool {
        guard let element else { return false }
        return !element.isContainer
    }
}
