import Diagnostics

/// Checks the structured data of one page: reads script by script, then looks at all of it together.
struct StructuredDataChecker {
    private let source: SourceText
    private let visibleText: VisibleText?
    private var items: [Item] = []
    private var offsets: [Int] = []
    private var findings: [Finding] = []
    /// What was advised of names that schema.org does not know.
    var advice: [String: String] = [:]

    /// The most JSON-LD that is read of one script.
    private static let largest = 4 * 1024 * 1024

    init(source: SourceText, visibleText: VisibleText?) {
        self.source = source
        self.visibleText = visibleText
    }

    /// Reads one script, which begins at `offset` of the source.
    mutating func read(_ bytes: [UInt8], at offset: Int, inScript: Bool) {
        guard bytes.count <= Self.largest else {
            findings.append(LintRule.pageTooLarge.finding("the JSON-LD is too large", at: source.location(at: offset)))
            return
        }
        if inScript { checkBreakout(bytes, at: offset) }
        do {
            let root = try JSONParser.parse(bytes)
            items += Item.all(in: root, script: offsets.count)
            offsets.append(offset)
        } catch {
            let place = source.location(at: offset + error.offset)
            // The string ran to the end of the script: its text holds what ends one.
            let rule: LintRule = inScript && error.endedInString ? .scriptBreakout : .jsonSyntax
            findings.append(rule.finding("the JSON-LD cannot be read: \(error.message)", at: place))
        }
    }

    /// What was found in all scripts, one by one and together.
    mutating func finish() -> [Finding] {
        for item in items {
            if item.isA("Product") || item.isA("ProductGroup") { check(product: item) }
            if item.isA("AggregateRating") { check(aggregate: item) }
            if item.isA("Rating") { check(rating: item) }
            if item.isA("Review") || item.isA("UserReview") { check(review: item) }
            check(organization: item)
            check(vocabularyOf: item)
        }
        checkConflicts()
        return findings
    }

    /// Adds a finding about an item, or about one of its values.
    mutating func report(_ rule: LintRule, _ message: String, in item: Item, at node: JSONNode? = nil) {
        let offset = offsets[item.script] + (node ?? item.node).offset
        findings.append(rule.finding(message, at: source.location(at: offset, record: item.label)))
    }

    /// Whether a text of the markup can be read in the page; true where there is no page.
    func isVisible(_ text: String) -> Bool { visibleText?.contains(text) ?? true }

    /// The items that describe the same thing as this one: itself, and those joined to it by `@id`.
    func joined(to item: Item) -> [Item] {
        guard let id = item.id else { return [item] }
        return items.filter { $0.id == id }
    }

    /// All items of the page that are products.
    var products: [Item] { items.filter { $0.isA("Product") || $0.isA("ProductGroup") } }

    private mutating func checkBreakout(_ bytes: [UInt8], at offset: Int) {
        // Within a script, '<!--' followed by '<script' hides the script's end from the browser.
        for mark in ["<!--", "<script", "</"] {
            guard let found = bytes.firstRange(of: Array(mark.utf8)) else { continue }
            let place = source.location(at: offset + found.lowerBound)
            findings.append(LintRule.scriptBreakout.finding("'\(mark)' stands within the JSON-LD", at: place))
            return
        }
    }
}
