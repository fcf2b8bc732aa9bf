import CGumbo

/// An element of a parsed page; valid only as long as the tree it stands in.
struct HTMLElement {
    struct Attribute {
        let name: String
        let value: String
        let offset: Int
    }

    let element: GumboElement
    let base: UnsafePointer<CChar>

    var tag: GumboTag { element.tag }

    /// Where its start tag begins in the source.
    var offset: Int { Int(element.start_pos.offset) }

    var children: [UnsafeMutablePointer<GumboNode>] { Self.nodes(in: element.children) }

    var attributes: [Attribute] {
        Self.pointers(in: element.attributes, to: GumboAttribute.self)
            .map { attribute in
                Attribute(
                    name: String(cString: attribute.pointee.name),
                    value: String(cString: attribute.pointee.value),
                    offset: Int(attribute.pointee.name_start.offset)
                )
            }
    }

    /// The value of an attribute; nil if the element has none of that name.
    subscript(name: String) -> String? { attributes.first { $0.name.lowercased() == name }?.value }

    /// Whether a reader sees what is in it.
    var showsContent: Bool {
        switch tag {
        case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_HEAD,
            GUMBO_TAG_TITLE, GUMBO_TAG_IFRAME:
            false
        default: self["hidden"] == nil && !isHiddenByStyle
        }
    }

    /// Whether its own style takes it out of the page; what style sheets do is not known here.
    private var isHiddenByStyle: Bool {
        let style = (self["style"] ?? "").lowercased().filter { !$0.isWhitespace }
        return style.split(separator: ";").contains { $0 == "display:none" || $0 == "visibility:hidden" }
    }

    /// Whether it stands on lines of its own, so that the words before and after it are two.
    var isBlock: Bool {
        switch tag {
        case GUMBO_TAG_SPAN, GUMBO_TAG_B, GUMBO_TAG_I, GUMBO_TAG_EM, GUMBO_TAG_STRONG, GUMBO_TAG_A, GUMBO_TAG_SMALL,
            GUMBO_TAG_MARK, GUMBO_TAG_U, GUMBO_TAG_SUB, GUMBO_TAG_SUP, GUMBO_TAG_WBR, GUMBO_TAG_FONT, GUMBO_TAG_CODE,
            GUMBO_TAG_TIME, GUMBO_TAG_ABBR, GUMBO_TAG_BDI, GUMBO_TAG_BDO, GUMBO_TAG_Q, GUMBO_TAG_CITE:
            false
        default: true
        }
    }

    /// Its text as it stands in the source, for elements that hold nothing else.
    var content: HTMLPage.Script {
        guard let node = children.first, node.pointee.type != GUMBO_NODE_ELEMENT,
            let start = node.pointee.v.text.original_text.data
        else { return HTMLPage.Script(bytes: [], offset: offset) }
        let length = node.pointee.v.text.original_text.length
        let bytes = UnsafeRawBufferPointer(start: start, count: length)
        return HTMLPage.Script(bytes: Array(bytes), offset: base.distance(to: start))
    }

    /// Whether a script of that type runs; others are but data.
    static func isScript(_ type: String) -> Bool {
        type.isEmpty || type == "module" || type == "importmap" || type.contains("javascript")
            || type.contains("ecmascript")
    }

    static func nodes(in vector: GumboVector) -> [UnsafeMutablePointer<GumboNode>] {
        pointers(in: vector, to: GumboNode.self)
    }

    private static func pointers<Element>(
        in vector: GumboVector,
        to type: Element.Type
    ) -> [UnsafeMutablePointer<Element>] {
        (0..<Int(vector.length)).compactMap { vector.data[$0]?.assumingMemoryBound(to: Element.self) }
    }
}
