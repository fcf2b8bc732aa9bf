import CGumbo

/// A page as a browser's parser understands it; apart from the linter's reading, so that one can check the other.
struct Page {
    private(set) var structuredData: [String] = []
    private(set) var elementNames: Set<String> = []
    private(set) var attributeNames: Set<String> = []
    /// The values of `href` and `src`.
    private(set) var addresses: [String] = []
    private(set) var text = ""

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
            var options = kGumboDefaultOptions
            guard let output = gumbo_parse_with_options(&options, base, buffer.count) else { return }
            defer { gumbo_destroy_output(&options, output) }
            walk(output.pointee.root)
        }
    }

    private mutating func walk(_ node: UnsafeMutablePointer<GumboNode>) {
        guard node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE else {
            if node.pointee.type != GUMBO_NODE_COMMENT { text += String(cString: node.pointee.v.text.text) }
            return
        }
        let element = node.pointee.v.element
        let name = String(cString: gumbo_normalized_tagname(element.tag))
        elementNames.insert(name)
        var type: String?
        for index in 0..<Int(element.attributes.length) {
            guard let attribute = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self) else {
                continue
            }
            let attributeName = String(cString: attribute.pointee.name)
            let value = String(cString: attribute.pointee.value)
            attributeNames.insert(attributeName)
            if attributeName == "href" || attributeName == "src" { addresses.append(value) }
            if name == "script", attributeName == "type" { type = value }
        }
        let before = text
        for index in 0..<Int(element.children.length) {
            guard let child = element.children.data[index]?.assumingMemoryBound(to: GumboNode.self) else { continue }
            walk(child)
        }
        guard name == "script" else { return }
        if type == "application/ld+json" { structuredData.append(String(text.dropFirst(before.count))) }
        text = before
    }
}
