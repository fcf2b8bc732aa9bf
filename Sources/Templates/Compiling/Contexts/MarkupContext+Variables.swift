extension MarkupContext {
    /// Where a variable here would stand.
    mutating func placeVariable() throws(ContextFault) -> Place {
        switch state {
        case .text:
            return dialect.isXML ? .xmlText : .htmlText
        case .plainContent(let endTag) where endTag.isEmpty:
            return .htmlText
        case .value:
            return try placeInAttribute()
        case .jsonContent(let json, let endTag) where endTag.isEmpty:
            return try json.placeVariable()
        default:
            let fault = ContextFault("unsafe-place", "a variable cannot stand in \(description)", remedy: remedy)
            if state == .beforeValue { state = .unquotedValue }
            throw fault
        }
    }

    private mutating func placeInAttribute() throws(ContextFault) -> Place {
        hasVariable = true
        guard dialect.isActive else { return .xmlAttribute }
        if case .refused(let reason) = rule {
            throw ContextFault("unsafe-place", "a variable cannot stand in this attribute: \(reason)")
        }
        if elementName == "meta", attribute == Array("content".utf8) {
            hasVariableContent = true
            if redirects {
                throw ContextFault("unsafe-place", "a variable may not say where a page is redirected to")
            }
        }
        return dialect.isXML ? .xmlAttribute : .htmlAttribute
    }

    private var remedy: String? {
        switch state {
        case .beforeValue, .unquotedValue: "Put the value in quotes"
        case .foreignContent:
            elementName == "script" ? "Put it in a `data-` attribute, or in a script of `application/ld+json`" : nil
        case .cdata: "Leave out the CDATA; text is escaped"
        case .comment: "Use a comment of the template, `{{! … }}`, without variables"
        default: nil
        }
    }

    /// Where this is, in words.
    var description: String {
        switch state {
        case .text: "text"
        case .tagOpen, .endTagOpen, .tagName: "the name of a tag"
        case .betweenAttributes, .behindAttribute, .attributeName, .behindAttributeName: "the name of an attribute"
        case .beforeValue, .unquotedValue: "an attribute without quotes"
        case .value: "the value of `\(String(decoding: attribute, as: UTF8.self))`"
        case .declarationOpen, .declaration: "a declaration"
        case .comment: "a comment"
        case .cdata: "a CDATA section"
        case .instruction: "a processing instruction"
        case .plainContent, .foreignContent: "the content of `\(elementName)`"
        case .jsonContent(let json, _): json.description + " in a script"
        }
    }
}
