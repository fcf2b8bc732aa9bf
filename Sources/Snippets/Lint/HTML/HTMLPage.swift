import CGumbo

/// What the linter wants to know of an HTML page or fragment, gathered in one walk over its tree.
struct HTMLPage: Sendable {
    /// A script's content and where it begins in the source.
    struct Script: Sendable {
        let bytes: [UInt8]
        let offset: Int
    }

    /// Something that was met, and where.
    struct Mark: Sendable {
        let text: String
        let offset: Int
    }

    /// The JSON-LD scripts, in order.
    var structuredData: [Script] = []
    /// Where scripts stand that run within the page.
    var inlineScripts: [Int] = []
    /// Every id.
    var ids: [Mark] = []
    /// Attributes that hold script, such as `onclick`.
    var handlers: [Mark] = []
    /// Where eKomi's own widgets stand.
    var ekomiWidgets: [Int] = []
    /// Whether one of them is started by our script, which lets it add no second set of structured data.
    var hasCleanedWidget = false
    /// Where style elements and attributes stand.
    var inlineStyles: [Int] = []
    /// The text a reader can see, with single spaces.
    var visibleText = VisibleText()

    /// The largest page that is parsed.
    static let largest = 8 * 1024 * 1024

    /// Parses a page; nil if it is larger or nested deeper than a parser can safely be given.
    init?(_ source: [UInt8]) {
        guard source.count <= Self.largest, NestingBound.admits(source) else { return nil }
        source.withUnsafeBytes { buffer in
            guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
            var options = kGumboDefaultOptions
            options.max_errors = 0
            guard let output = gumbo_parse_with_options(&options, base, buffer.count) else { return }
            defer { gumbo_destroy_output(&options, output) }
            guard let root = output.pointee.document else { return }
            gather(from: root, base: base)
        }
    }

    /// Walks the tree without recursion, for pages are nested as deeply as their authors like.
    private mutating func gather(from root: UnsafeMutablePointer<GumboNode>, base: UnsafePointer<CChar>) {
        // A nil stands for the end of an element, where the next word begins.
        var stack: [(node: UnsafeMutablePointer<GumboNode>?, isVisible: Bool)] = [(root, true)]
        while let (node, isVisible) = stack.popLast() {
            guard let node else {
                visibleText.breakWord()
                continue
            }
            switch node.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                if isVisible { visibleText.append(String(cString: node.pointee.v.text.text)) }
            case GUMBO_NODE_DOCUMENT:
                for child in HTMLElement.nodes(in: node.pointee.v.document.children).reversed() {
                    stack.append((child, isVisible))
                }
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                let element = HTMLElement(element: node.pointee.v.element, base: base)
                inspect(element)
                if element.isBlock {
                    visibleText.breakWord()
                    stack.append((nil, isVisible))
                }
                let showsContent = isVisible && element.showsContent
                for child in element.children.reversed() { stack.append((child, showsContent)) }
            default: break
            }
        }
    }

    private mutating func inspect(_ element: HTMLElement) {
        for attribute in element.attributes {
            let name = attribute.name.lowercased()
            if name == "id" { ids.append(Mark(text: attribute.value, offset: attribute.offset)) }
            if name == "class", attribute.value.split(separator: " ").contains("ekomi-widget-container") {
                ekomiWidgets.append(element.offset)
            }
            if name == "data-starling-token" { hasCleanedWidget = true }
            if name == "style" { inlineStyles.append(attribute.offset) }
            if name.hasPrefix("on") { handlers.append(Mark(text: name, offset: attribute.offset)) }
        }
        if element.tag == GUMBO_TAG_STYLE { inlineStyles.append(element.offset) }
        guard element.tag == GUMBO_TAG_SCRIPT else { return }
        let type = element["type"]?.split(whereSeparator: \.isWhitespace).first?.lowercased() ?? ""
        if type == "application/ld+json" {
            structuredData.append(element.content)
        } else if element["src"] == nil, HTMLElement.isScript(type) {
            inlineScripts.append(element.offset)
        }
    }
}
