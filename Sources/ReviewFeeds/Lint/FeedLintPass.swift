import Diagnostics

import struct Foundation.Date

/// One reading of one feed: keeps track of where it is, and hands values to those who judge them.
struct FeedLintPass {
    private let file: String
    private let grammar = FeedGrammar()
    private var vocabulary = FeedVocabulary()
    private var frames: [FeedLintFrame] = []
    /// The children met in the open frames, each frame's after those of the frames around it.
    private var children: [FeedLintChild] = []
    /// How deep the reader is within something unknown, which is passed over.
    private var unknownDepth = 0
    private var review: FeedLintReview
    private var document: FeedLintDocument
    private var hasStopped = false

    init(file: String, now: Date, limitPerRule: Int) {
        self.file = file
        review = FeedLintReview(now: now)
        document = FeedLintDocument(file: file, limitPerRule: limitPerRule)
    }

    mutating func start(_ reader: XMLPullReader) {
        if review.isFull { flush(endsReview: false) }
        guard unknownDepth == 0 else {
            unknownDepth += 1
            return
        }
        guard let entry = known(reader) else {
            unknownDepth = 1
            return
        }
        if !frames.isEmpty { checkStrayText(reader) }
        frames.append(FeedLintFrame(entry: entry, line: reader.line, firstChild: children.count))
        if entry.element == .review { review.begin(line: reader.line) }
        review.check(attributesOf: entry, grammar[entry.number], &vocabulary, reader)
    }

    mutating func end(_ reader: XMLPullReader) {
        guard unknownDepth == 0 else {
            unknownDepth -= 1
            return
        }
        guard let frame = frames.popLast() else { return }
        let entry = frame.entry
        if let content = grammar[entry.number].content {
            review.check(entry.element, content, in: frames.last?.entry.element, reader)
            if entry.element == .version { document.note(version: reader.text) }
        } else {
            checkStrayText(reader, in: frame)
            checkChildren(of: frame)
        }
        children.removeLast(children.count - frame.firstChild)
        if entry.element == .review || frames.count < 2 { flush(endsReview: entry.element == .review) }
    }

    /// Notes where the document ceased to be readable.
    mutating func stop(_ message: String, at location: Location) {
        hasStopped = true
        flush(endsReview: false)
        var finding = FeedRule.notWellFormed.finding(message, line: location.line, file: file)
        finding.location = location
        document.add(finding)
    }

    mutating func finish(_ reader: XMLPullReader) -> FeedLintResult {
        flush(endsReview: false)
        return document.finish(reader, isWhole: !hasStopped)
    }

    /// What the current element is and where it stands; nil, with a finding, if it may not stand here at all.
    private mutating func known(_ reader: XMLPullReader) -> FeedVocabulary.Entry? {
        let entry = vocabulary.entry(at: reader)
        if entry?.hasNamespace == true, let namespace = reader.name.namespace, document.isFirst(namespace: namespace) {
            review.add(.namespace, "<\(reader.name)> stands in the namespace \(namespace.excerpt)", line: reader.line)
        }
        guard let parent = frames.last else {
            if entry?.element == .feed { return entry }
            review.add(.rootElement, "the outermost element is <\(reader.name)>, not <feed>", line: reader.line)
            return nil
        }
        guard grammar[parent.entry.number].content == nil else {
            let holder = parent.entry.element.rawValue
            review.add(.markupInText, "<\(reader.name)> stands within the text of <\(holder)>", line: reader.line)
            return nil
        }
        guard let entry, let place = grammar.place(of: entry.number, in: parent.entry.number) else {
            addUnknown("\(reader.name)", in: parent.entry, line: reader.line)
            return nil
        }
        note(entry, at: place, line: reader.line)
        return entry
    }

    /// Notes that a child was met, and that it was met before where the schema allows only one.
    private mutating func note(_ entry: FeedVocabulary.Entry, at place: Int, line: Int) {
        let last = frames.count - 1
        if entry.element == .deletedReviews { document.noteDeletedReviews(line: line) }
        let bit: UInt32 = 1 << UInt32(place)
        guard frames[last].met & bit != 0 else {
            if frames[last].met >= bit { frames[last].isInOrder = false }
            frames[last].met |= bit
            return children.append(FeedLintChild(place: place, line: line))
        }
        guard grammar[frames[last].entry.number].repeatable & bit == 0 else { return }
        let name = entry.element.rawValue
        let first = children[frames[last].firstChild...].first { $0.place == place }
        review.add(.repeatedElement, "<\(name)> was there before, on line \(first?.line ?? line)", line: line)
    }

    private mutating func addUnknown(_ name: String, in parent: FeedVocabulary.Entry, line: Int) {
        let names = FeedDeclaration.of(parent.element).children.map(\.element.rawValue)
        let nearest = nearestName(to: name, among: names)
        let isElsewhere = FeedElement(rawValue: name) != nil
        review.add(
            .unknownElement,
            "<\(name.excerpt)> \(isElsewhere ? "does not belong" : "is unknown") in <\(parent.element.rawValue)>",
            line: line,
            remedy: nearest.map { "Write <\($0)>, or remove the element" }
        )
    }

    private mutating func checkStrayText(_ reader: XMLPullReader, in frame: FeedLintFrame? = nil) {
        guard !reader.withBytes({ $0.allSatisfy(\.isXMLSpace) }), let frame = frame ?? frames.last else { return }
        let name = frame.entry.element.rawValue
        review.add(.strayText, "'\(reader.text.excerpt)' stands between the elements of <\(name)>", line: reader.line)
    }

    /// Checks that all required children were there, and that they came in their order.
    private mutating func checkChildren(of frame: FeedLintFrame) {
        let isComplete = grammar[frame.entry.number].required & ~frame.met == 0
        guard !isComplete || !frame.isInOrder else { return }
        let declaration = FeedDeclaration.of(frame.entry.element)
        let met = children[frame.firstChild...]
        let name = frame.entry.element.rawValue
        let missing = declaration.children.indices.filter { place in
            declaration.children[place].isRequired && !met.contains { $0.place == place }
        }
        if met.isEmpty, !missing.isEmpty {
            review.add(.emptyContainer, "<\(name)> is empty", line: frame.line)
        } else {
            for place in missing {
                let child = declaration.children[place].element.rawValue
                review.add(.missingElement, "<\(name)> has no <\(child)>", line: frame.line, remedy: "Add <\(child)>")
            }
        }
        for child in met.misplaced() {
            let element = declaration.children[child.place].element.rawValue
            // Of what was met, the one that it has to follow.
            let before = met.map(\.place).filter { $0 < child.place }.max()
            review.add(
                .misplacedElement,
                "<\(element)> stands in the wrong place within <\(name)>",
                line: child.line,
                remedy: before.map { "Move <\(element)> behind <\(declaration.children[$0].element.rawValue)>" }
                    ?? "Move <\(element)> to the beginning of <\(name)>"
            )
        }
    }

    private mutating func flush(endsReview: Bool) {
        if endsReview { review.end(&document) }
        for var finding in review.takeFindings() {
            finding.location?.file = file
            document.add(finding)
        }
        if endsReview { review.leave() }
    }
}
