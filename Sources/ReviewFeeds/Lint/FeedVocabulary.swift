/// The schema's elements by the numbers that a pull reader gives to names, so that each is looked up only once.
struct FeedVocabulary {
    /// An element with what the schema says about it.
    final class Entry: Sendable {
        let element: FeedElement
        let declaration: FeedDeclaration
        /// The namespace it was written in, where none should be.
        let namespace: String?

        init(element: FeedElement, namespace: String?) {
            self.element = element
            declaration = FeedDeclaration.of(element)
            self.namespace = namespace
        }

        /// Which of its children an element is, counted from 0; nil if it is none.
        func place(of child: FeedElement) -> Int? {
            declaration.children.firstIndex { $0.element == child }
        }
    }

    private var entries: [Entry??] = []

    /// What the reader's current element is; nil if the feed knows no such element.
    mutating func entry(at reader: XMLPullReader) -> Entry? {
        let index = reader.nameIndex
        while entries.count <= index { entries.append(.none) }
        if let known = entries[index] { return known }
        let name = reader.name
        let entry = FeedElement(rawValue: name.local).map { Entry(element: $0, namespace: name.namespace) }
        entries[index] = .some(entry)
        return entry
    }
}
