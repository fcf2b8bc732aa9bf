import Reviews

extension FeedLintReview {
    /// Checks the attributes of a start tag, and notes what the element's value will be judged by.
    mutating func check(
        attributesOf entry: FeedVocabulary.Entry,
        _ rules: FeedGrammar.Rules,
        _ vocabulary: inout FeedVocabulary,
        _ reader: XMLPullReader
    ) {
        if entry.element == .product { beginProduct(line: reader.line) }
        isAnonymous = false
        var met: UInt8 = 0
        var (lowest, highest) = (0, 0)
        for index in 0..<reader.attributeCount {
            switch vocabulary.attribute(index, of: reader) {
            case .ignored: continue
            case .known(let attribute) where rules.attributes & attribute.bit != 0:
                met |= attribute.bit
                switch attribute {
                case .isAnonymous: checkAnonymity(at: index, reader)
                case .type: checkType(at: index, reader)
                case .min: lowest = index
                case .max: highest = index
                }
            case .known, .unknown:
                let holder = entry.element.rawValue
                let name = "\(reader.attribute(index).name)".excerpt
                add(.unknownAttribute, "<\(holder)> has the unknown attribute \(name)", line: reader.line)
            }
        }
        if rules.requiredAttributes & ~met != 0 { addMissing(rules.requiredAttributes & ~met, of: entry, reader) }
        if entry.element == .overall { scale = nil }
        if met & FeedAttribute.scale == FeedAttribute.scale { noteScale(from: lowest, to: highest, reader) }
    }

    private mutating func addMissing(_ attributes: UInt8, of entry: FeedVocabulary.Entry, _ reader: XMLPullReader) {
        for attribute in FeedAttribute.allCases where attributes & attribute.bit != 0 {
            let name = attribute.rawValue
            add(
                .missingAttribute,
                "<\(entry.element.rawValue)> has no attribute \(name)",
                line: reader.line,
                remedy: "Add the attribute \(name)"
            )
        }
    }

    private mutating func checkAnonymity(at index: Int, _ reader: XMLPullReader) {
        isAnonymous = reader.withAttribute(index) { $0.equals("true") || $0.equals("1") }
        guard !isAnonymous, !reader.withAttribute(index, { $0.equals("false") || $0.equals("0") }) else { return }
        let value = reader.value(ofAttribute: index).excerpt
        add(.booleanFormat, "is_anonymous is '\(value)', neither true nor false", line: reader.line)
    }

    private mutating func checkType(at index: Int, _ reader: XMLPullReader) {
        if reader.withAttribute(index, { $0.equals("group") }) { return }
        if reader.withAttribute(index, { $0.equals("singleton") }) { return noteSingleton(line: reader.line) }
        let value = reader.value(ofAttribute: index).excerpt
        add(.reviewURLType, "the type is '\(value)', neither singleton nor group", line: reader.line)
    }

    private mutating func noteScale(from lowest: Int, to highest: Int, _ reader: XMLPullReader) {
        guard let low = number(ofAttribute: lowest, reader), let high = number(ofAttribute: highest, reader) else {
            let (lowest, highest) = (reader.value(ofAttribute: lowest), reader.value(ofAttribute: highest))
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

    private func number(ofAttribute index: Int, _ reader: XMLPullReader) -> Int? {
        // Nearly all scales are from 1 to 5.
        if let digit = reader.withAttribute(index, { $0.count == 1 ? $0[0].digitValue : nil }) { return digit }
        return reader.value(ofAttribute: index).trimmedNonEmpty.flatMap { Int($0) }
    }
}
