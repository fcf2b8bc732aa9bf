import CGumbo

/// What an HTML5 parser makes of a page: its elements, attributes and texts in order.
struct HTMLStructure: Equatable, CustomStringConvertible {
    private(set) var description = ""
    /// The tags and the names of their attributes, without texts and values.
    private(set) var outline: [String] = []
    /// The values of all attributes named `href`.
    private(set) var links: [String] = []
    /// The texts of all script elements.
    private(set) var scripts: [String] = []

    /// Parses a page.
    init(_ html: [UInt8]) {
        html.withUnsafeBytes { bytes in
            let buffer = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            withUnsafePointer(to: kGumboDefaultOptions) { options in
                guard let output = gumbo_parse_with_options(options, buffer, bytes.count) else { return }
                defer { gumbo_destroy_output(options, output) }
                visit(output.pointee.root)
            }
        }
    }

    private mutating func visit(_ pointer: UnsafeMutablePointer<GumboNode>) {
        let node = pointer.pointee
        switch node.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
            visit(element: node.v.element)
        case GUMBO_NODE_COMMENT:
            outline.append("!")
            description += "<!--\(String(cString: node.v.text.text))-->"
        default:
            description += String(cString: node.v.text.text)
        }
    }

    private mutating func visit(element: GumboElement) {
        let name = String(cString: gumbo_normalized_tagname(element.tag))
        description += "<\(name)"
        outline.append(name)
        for index in 0..<Int(element.attributes.length) {
            guard let data = element.attributes.data[index] else { continue }
            let attribute = data.assumingMemoryBound(to: GumboAttribute.self).pointee
            let (key, value) = (String(cString: attribute.name), String(cString: attribute.value))
            description += " \(key)=[\(value)]"
            outline.append("@\(key)")
            if key == "href" { links.append(value) }
        }
        description += ">"
        let start = description.utf8.count
        for index in 0..<Int(element.children.length) {
            guard let child = element.children.data[index] else { continue }
            visit(child.assumingMemoryBound(to: GumboNode.self))
        }
        if name == "script" { scripts.append(String(decoding: description.utf8.dropFirst(start), as: UTF8.self)) }
        description += "</\(name)>"
        outline.append("/\(name)")
    }
}
