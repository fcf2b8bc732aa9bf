/// The schema's names by the numbers that a pull reader gives to names, so that each is looked up only once.
struct FeedVocabulary {
    private static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

    /// An element; plain bits, for it is handed about for each tag.
    struct Entry {
        let element: FeedElement
        /// Its place among all elements.
        let number: Int
        /// Whether it was written in a namespace, where none should be.
        let hasNamespace: Bool
    }

    /// What an attribute is.
    enum Attribute {
        case known(FeedAttribute)
        /// One that any document may have, such as where its schema is.
        case ignored
        case unknown
    }

    private var entries: [Entry??] = []
    private var attributes: [Attribute?] = []

    /// What the reader's current element is; nil if the feed knows no such element.
    mutating func entry(at reader: XMLPullReader) -> Entry? {
        let index = reader.nameIndex
        while entries.count <= index { entries.append(.none) }
        if let known = entries[index] { return known }
        let name = reader.name
        let entry = FeedElement(rawValue: name.local)
            .map { element in
                Entry(
                    element: element,
                    number: FeedElement.allCases.firstIndex(of: element) ?? 0,
                    hasNamespace: name.namespace != nil
                )
            }
        entries[index] = .some(entry)
        return entry
    }

    /// What an attribute of the reader's current element is.
    mutating func attribute(_ position: Int, of reader: XMLPullReader) -> Attribute {
        let index = reader.attributeNameIndex(position)
        while attributes.count <= index { attributes.append(nil) }
        if let known = attributes[index] { return known }
        let name = reader.name(at: index)
        let attribute: Attribute =
            if name.namespace == Self.instanceNamespace {
                .ignored
            } else {
                name.namespace == nil ? FeedAttribute(rawValue: name.local).map(Attribute.known) ?? .unknown : .unknown
            }
        attributes[index] = attribute
        return attribute
    }
}
