import Diagnostics

import struct Foundation.Date

/// One reading of one seller-review feed: keeps track of where it is.
struct SellerFeedLintPass {
    private static let largestFile = 500_000_000

    /// An element whose end has not come yet.
    private struct Frame {
        let name: String
        let element: SellerFeedSchema.Element
        let line: Int
        /// The places of the children met so far.
        var met: [Int] = []
        /// When the review or merchant was made, once that is known.
        var created: Date?
    }

    let file: String
    let now: Date
    private var frames: [Frame] = []
    /// How deep the reader is within something unknown, which is passed over.
    private var unknownDepth = 0
    private(set) var findings: Findings
    private var seen = SeenIdentifiers()
    private var merchants: Set<String> = []
    private var isEmpty = true
    private var hasStopped = false

    init(file: String, now: Date, limitPerRule: Int) {
        self.file = file
        self.now = now
        findings = Findings(limitPerRule: limitPerRule)
    }

    mutating func add(_ rule: FeedRule, _ message: String, line: Int) {
        findings.add(rule.finding(message, line: line, file: file))
    }

    mutating func add(_ rule: SellerFeedRule, _ message: String, line: Int?) {
        findings.add(rule.finding(message, line: line, file: file))
    }

    mutating func start(_ reader: XMLPullReader) {
        guard unknownDepth == 0, let element = known(reader) else {
            unknownDepth += 1
            return
        }
        checkStrayText(reader)
        frames.append(Frame(name: reader.name.local, element: element, line: reader.line))
        for attribute in element.attributes where reader.attribute(attribute)?.isEmpty != false {
            add(.missingAttribute, "<\(reader.name.local)> has no attribute '\(attribute)'", line: reader.line)
        }
        checkIdentity(reader)
        if element.value == .rating { scale = scale(of: reader) }
    }

    mutating func end(_ reader: XMLPullReader) {
        guard unknownDepth == 0 else {
            unknownDepth -= 1
            return
        }
        guard let frame = frames.last else { return }
        if let value = frame.element.value {
            check(value, of: frame.name, reader)
        } else {
            checkStrayText(reader)
            checkChildren(of: frame)
        }
        frames.removeLast()
    }

    /// Notes where the document ceased to be readable.
    mutating func stop(_ message: String, at location: Location) {
        hasStopped = true
        add(.notWellFormed, message, line: location.line ?? 1)
    }

    mutating func finish(_ reader: XMLPullReader) -> Findings {
        if reader.hasDocumentType { add(.documentType, "has a document type", line: 1) }
        if reader.byteCount > Self.largestFile { add(.fileTooLarge, "has \(reader.byteCount) bytes", line: nil) }
        if isEmpty, !hasStopped { add(.nothingInIt, "there is nothing in the feed", line: nil) }
        return findings
    }

    /// The scale of the rating that is being read.
    private(set) var scale: ClosedRange<Int>?

    private mutating func scale(of reader: XMLPullReader) -> ClosedRange<Int>? {
        let bounds = ["min", "max"].compactMap { reader.attribute($0).flatMap { Int($0) } }
        guard bounds.count == 2, bounds[0] < bounds[1] else {
            add(.ratingScale, "the scale of <\(reader.name.local)> is none", line: reader.line)
            return nil
        }
        return bounds[0]...bounds[1]
    }

    /// What the current element is; nil, with a finding, if it may not stand here.
    private mutating func known(_ reader: XMLPullReader) -> SellerFeedSchema.Element? {
        let name = reader.name.local
        guard let parent = frames.last else {
            guard name == "feed" else {
                add(.rootElement, "the outermost element is <\(reader.name)>, not <feed>", line: reader.line)
                return nil
            }
            if reader.name.namespace != SellerFeedSchema.namespace {
                let namespace = reader.name.namespace ?? "none"
                add(SellerFeedRule.namespace, "<feed> stands in the namespace \(namespace.excerpt)", line: reader.line)
            }
            return SellerFeedSchema.elements[name]
        }
        guard let place = parent.element.children.firstIndex(where: { $0.name == name }) else {
            let isElsewhere = SellerFeedSchema.elements[name] != nil
            let how = isElsewhere ? "does not belong" : "is unknown"
            add(.unknownElement, "<\(name.excerpt)> \(how) in <\(parent.name)>", line: reader.line)
            return nil
        }
        if parent.met.contains(place), !parent.element.children[place].isRepeatable {
            add(.repeatedElement, "<\(name)> was there before", line: reader.line)
        } else if let last = parent.met.last, last > place {
            let other = parent.element.children[last].name
            add(.misplacedElement, "<\(name)> stands behind <\(other)>", line: reader.line)
        }
        if parent.met.last != place { frames[frames.count - 1].met.append(place) }
        return SellerFeedSchema.elements[name]
    }

    /// Checks ids, and that a review names a merchant that the feed names too.
    private mutating func checkIdentity(_ reader: XMLPullReader) {
        let name = reader.name.local
        guard ["merchant", "review", "deleted_review", "deleted_merchant"].contains(name) else { return }
        isEmpty = false
        guard let id = reader.attribute("id"), !id.isEmpty else { return }
        // A review that is both there and deleted, or there twice: one of the two is wrong.
        let kind = name.hasSuffix("merchant") ? "m" : "r"
        if !seen.insert("\(kind)\(id)".utf8) {
            add(.duplicateID, "the id '\(id.excerpt)' was there before", line: reader.line)
        }
        if name == "merchant" { merchants.insert(id) }
        guard name == "review", !merchants.isEmpty, let merchant = reader.attribute("mid"), !merchant.isEmpty else {
            return
        }
        guard !merchants.contains(merchant) else { return }
        add(.unknownMerchant, "the feed names no merchant '\(merchant.excerpt)'", line: reader.line)
    }

    private mutating func checkStrayText(_ reader: XMLPullReader) {
        guard let frame = frames.last, frame.element.value == nil, !reader.bytes.allSatisfy(\.isXMLSpace) else {
            return
        }
        let text = reader.text.excerpt
        add(.strayText, "'\(text)' stands between the elements of <\(frame.name)>", line: reader.line)
    }

    private mutating func checkChildren(of frame: Frame) {
        let missing = frame.element.children.indices.filter {
            frame.element.children[$0].isRequired && !frame.met.contains($0)
        }
        guard !frame.met.isEmpty || missing.isEmpty else {
            add(.emptyContainer, "<\(frame.name)> is empty", line: frame.line)
            return
        }
        for place in missing {
            let child = frame.element.children[place].name
            add(.missingElement, "<\(frame.name)> has no <\(child)>", line: frame.line)
        }
    }

    /// Notes when the review or merchant around was made, or checks that it did not change before.
    mutating func note(_ time: Date, of name: String, line: Int) {
        let parent = frames.count - 2
        guard parent >= 0 else { return }
        if name == "create_timestamp" {
            frames[parent].created = time
        } else if let created = frames[parent].created, time < created {
            add(.updatedBeforeCreated, "<\(frames[parent].name)> was changed before it was made", line: line)
        }
    }
}
