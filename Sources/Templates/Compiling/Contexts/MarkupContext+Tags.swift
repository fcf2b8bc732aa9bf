extension MarkupContext {
    /// Follows a literal byte within a tag.
    mutating func followTag(_ byte: UInt8) throws(ContextFault) -> ContextEvent? {
        switch state {
        case .value(let quote):
            return try followValue(byte, quote)
        case .unquotedValue:
            if isSpace(byte) || byte == UInt8(ascii: ">") {
                try endValue()
                return try followTag(byte)
            }
            if "\"'<=`".utf8.contains(byte) { throw unexpected(byte) }
            keep(byte)
        case .beforeValue:
            if isSpace(byte) { return nil }
            return try beginValue(byte)
        default:
            try followNames(byte)
        }
        return nil
    }

    private mutating func followNames(_ byte: UInt8) throws(ContextFault) {
        switch byte {
        case UInt8(ascii: ">"):
            return endTag()
        case UInt8(ascii: "/"):
            state = .betweenAttributes
            isSelfClosing = true
            return
        case _ where isSpace(byte):
            state = state == .attributeName || state == .behindAttributeName ? .behindAttributeName : .betweenAttributes
            return
        case UInt8(ascii: "=") where state == .attributeName || state == .behindAttributeName:
            state = .beforeValue
            value = []
            hasVariable = false
            return
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "="), 0:
            throw unexpected(byte)
        default:
            break
        }
        isSelfClosing = false
        switch state {
        case .tagName:
            element.append(lowercase(byte))
        case .attributeName:
            attribute.append(lowercase(byte))
        case .behindAttribute:
            state = .attributeName
            attribute = [lowercase(byte)]
            throw ContextFault("markup", "a space is missing in front of this attribute")
        default:
            state = .attributeName
            attribute = [lowercase(byte)]
        }
    }

    private mutating func beginValue(_ byte: UInt8) throws(ContextFault) -> ContextEvent? {
        guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else {
            if byte == UInt8(ascii: ">") {
                endTag()
                throw ContextFault("markup", "this attribute lacks its value")
            }
            state = .unquotedValue
            return try followTag(byte)
        }
        state = .value(quote: byte)
        return dialect.isActive && rule == .url ? .beginsURL : nil
    }

    private mutating func followValue(_ byte: UInt8, _ quote: UInt8) throws(ContextFault) -> ContextEvent? {
        guard byte == quote else {
            keep(byte)
            return nil
        }
        try endValue()
        return dialect.isActive && rule == .url ? .endsURL : nil
    }

    private mutating func keep(_ byte: UInt8) {
        if element.elementsEqual("script".utf8) { value.append(byte) }
    }

    private mutating func endValue() throws(ContextFault) {
        state = .behindAttribute
        let text = String(decoding: value, as: UTF8.self).lowercased()
        let name = String(decoding: attribute, as: UTF8.self)
        if elementName == "script", name == "type" {
            let essence = text.split(separator: ";").first.map { $0.filter { !$0.isWhitespace } } ?? ""
            holdsJSON = ["application/ld+json", "application/json"].contains(essence)
        }
        if name == "http-equiv" { redirects = true }
        if redirects, hasVariableContent {
            throw ContextFault("unsafe-place", "a variable may not say where a page is redirected to")
        }
    }

    private mutating func endTag() {
        state = .text
        if isEndTag || isSelfClosing && dialect.isXML { return }
        switch elementName {
        case "title" where !dialect.isXML, "textarea" where !dialect.isXML:
            state = .plainContent(endTag: [])
        case "script" where dialect.isActive:
            let json = JSONContext(isEmbedded: true)
            state = holdsJSON ? .jsonContent(json, endTag: []) : .foreignContent(endTag: [])
        case "style" where dialect.isActive:
            state = .foreignContent(endTag: [])
        case "xmp", "iframe", "noembed", "noframes", "plaintext":
            if !dialect.isXML { state = .foreignContent(endTag: []) }
        default:
            break
        }
    }

    private func unexpected(_ byte: UInt8) -> ContextFault {
        ContextFault("markup", "`\(String(decoding: [byte], as: UTF8.self))` does not belong here in a tag")
    }

    /// The element's name in lower case.
    var elementName: String { String(decoding: element, as: UTF8.self) }

    /// What the attribute's value is.
    var rule: AttributeRule { AttributeRule(String(decoding: attribute, as: UTF8.self), of: elementName) }
}
