import CCmark

/// A parsed text; it owns the tree that libcmark made of it.
struct MarkdownDocument: ~Copyable {
    private let root: OpaquePointer

    /// Parses a text; nil only if there is no memory for its tree.
    init?(_ text: String) {
        var text = text
        let root = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
            }
        }
        guard let root else { return nil }
        self.root = root
    }

    deinit { cmark_node_free(root) }

    /// Removes what could run or load something, and lowers headings below those of the page around.
    borrowing func sanitize() {
        var removed: [OpaquePointer] = []
        var unwrapped: [OpaquePointer] = []
        visit { node in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
                removed.append(node)
            case CMARK_NODE_HEADING:
                cmark_node_set_heading_level(node, min(6, cmark_node_get_heading_level(node) + 3))
            case CMARK_NODE_IMAGE:
                unwrapped.append(node)
            case CMARK_NODE_LINK:
                if !Self.isSafeLink(node) { unwrapped.append(node) }
            default: break
            }
        }
        // Unlinked only now, for an iterator must not lose the node it stands on; from the last to the first, so that
        // of two that are nested the inner one goes first.
        for node in unwrapped.reversed() {
            while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
            Self.remove(node)
        }
        for node in removed { Self.remove(node) }
    }

    /// Writes the tree as HTML.
    borrowing func html() -> String {
        guard let html = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return String(cString: html)
    }

    /// Writes the tree's text alone.
    borrowing func plainText() -> String {
        var text = ""
        visit { node in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
                if let literal = cmark_node_get_literal(node) { text += String(cString: literal) }
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
                text += "\n"
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_ITEM:
                if !text.isEmpty, !text.hasSuffix("\n\n") { text += text.hasSuffix("\n") ? "\n" : "\n\n" }
            default: break
            }
        }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    private borrowing func visit(_ body: (OpaquePointer) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { body(node) }
        }
    }

    private static func remove(_ node: OpaquePointer) {
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    private static func isSafeLink(_ node: OpaquePointer) -> Bool {
        guard let url = cmark_node_get_url(node) else { return false }
        let address = String(cString: url).lowercased()
        return ["https://", "http://", "mailto:"].contains { address.hasPrefix($0) }
    }
}
