/// The feed's elements by the numbers that a pull reader gives to names, so that each name is compared only once.
struct FeedElementNames {
    private var elements: [FeedElement??] = []

    /// What the reader's current element is; nil if the feed knows no such element.
    mutating func element(at reader: XMLPullReader) -> FeedElement? {
        let index = reader.nameIndex
        while elements.count <= index { elements.append(.none) }
        if let known = elements[index] { return known }
        let element = FeedElement(rawValue: reader.name.local)
        elements[index] = .some(element)
        return element
    }
}
