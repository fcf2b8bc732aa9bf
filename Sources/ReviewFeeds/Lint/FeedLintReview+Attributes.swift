extension FeedLintReview {
    private static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

    /// Checks the attributes of a start tag, and notes what the element's value will be judged by.
    mutating func check(attributesOf entry: FeedVocabulary.Entry, _ reader: XMLPullReader) {
        if entry.element == .product { beginProduct(line: reader.line) }
        isAnonymous = false
        for index in 0..<reader.attributeCount {
            let (name, value) = reader.attribute(index)
            guard name.namespace != Self.instanceNamespace else { continue }
            guard name.namespace == nil, entry.declaration.attributes.contains(name.local) else {
                let holder = entry.element.rawValue
                add(.unknownAttribute, "<\(holder)> has the unknown attribute \("\(name)".excerpt)", line: reader.line)
                continue
            }
            check(name.local, String(decoding: value, as: UTF8.self), line: reader.line)
        }
        for name in entry.declaration.requiredAttributes where reader.attribute(name) == nil {
            add(
                .missingAttribute,
                "<\(entry.element.rawValue)> has no attribute \(name)",
                line: reader.line,
                remedy: "Add the attribute \(name)"
            )
        }
        if entry.element == .overall { noteScale(reader) }
    }

    private mutating func check(_ attribute: String, _ value: String, line: Int) {
        switch attribute {
        case "is_anonymous":
            isAnonymous = value == "true" || value == "1"
            guard !isAnonymous, value != "false", value != "0" else { return }
            add(.booleanFormat, "is_anonymous is '\(value.excerpt)', neither true nor false", line: line)
        case "type":
            if value == "singleton" { noteSingleton(line: line) }
            guard value != "singleton", value != "group" else { return }
            add(.reviewURLType, "the type is '\(value.excerpt)', neither singleton nor group", line: line)
        default: break
        }
    }

    private mutating func noteScale(_ reader: XMLPullReader) {
        scale = nil
        guard let lowest = reader.attribute("min"), let highest = reader.attribute("max") else { return }
        guard let low = Int(lowest.trimmedNonEmpty ?? ""), let high = Int(highest.trimmedNonEmpty ?? "") else {
            let message = "the scale from '\(lowest.excerpt)' to '\(highest.excerpt)' is not of whole numbers"
            add(.ratingScale, message, line: reader.line)
            return
        }
        guard low < high else {
            add(.ratingScale, "the scale ends at \(high), which is not above \(low)", line: reader.line)
            return
        }
        scale = (low, high)
    }
}
