extension MarkupContext {
    /// Follows a literal byte.
    mutating func follow(_ byte: UInt8) throws(ContextFault) -> ContextEvent? {
        switch state {
        case .text:
            if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .tagOpen, .endTagOpen, .declarationOpen:
            try followOpening(byte)
        case .tagName, .betweenAttributes, .behindAttribute, .attributeName, .behindAttributeName, .beforeValue,
            .value, .unquotedValue:
            return try followTag(byte)
        case .declaration(let brackets):
            followDeclaration(byte, brackets)
        case .comment(let hyphens):
            try followComment(byte, hyphens)
        case .cdata(let brackets):
            if byte == UInt8(ascii: ">"), brackets >= 2 {
                state = .text
            } else {
                state = .cdata(brackets: byte == UInt8(ascii: "]") ? brackets + 1 : 0)
            }
        case .instruction(let mayEnd):
            if byte == UInt8(ascii: ">"), mayEnd || !dialect.isXML {
                state = .text
            } else {
                state = .instruction(mayEnd: byte == UInt8(ascii: "?"))
            }
        case .plainContent(let endTag):
            try followPlainContent(byte, endTag)
        case .foreignContent(let endTag):
            try followForeignContent(byte, endTag)
        case .jsonContent(let json, let endTag):
            try followJSON(byte, json, endTag)
        }
        return nil
    }

    private mutating func followOpening(_ byte: UInt8) throws(ContextFault) {
        switch state {
        case .tagOpen where isLetter(byte):
            startTag(byte, isEnd: false)
        case .tagOpen where byte == UInt8(ascii: "/"):
            state = .endTagOpen
        case .tagOpen where byte == UInt8(ascii: "!"):
            state = .declarationOpen([])
        case .tagOpen where byte == UInt8(ascii: "?"):
            state = .instruction(mayEnd: false)
        case .tagOpen:
            state = .text
            throw ContextFault("markup", "`<` does not begin a tag here", remedy: "Write `&lt;`")
        case .endTagOpen where isLetter(byte):
            startTag(byte, isEnd: true)
        case .declarationOpen(let read):
            try followDeclarationOpen(read + [byte])
        default:
            state = .text
            throw ContextFault("markup", "`</` does not begin a tag here", remedy: "Write `&lt;/`")
        }
    }

    private mutating func startTag(_ byte: UInt8, isEnd: Bool) {
        state = .tagName
        element = [lowercase(byte)]
        isEndTag = isEnd
        isSelfClosing = false
        attribute = []
        value = []
        holdsJSON = false
        redirects = false
        hasVariableContent = false
        hasVariable = false
    }

    private mutating func followDeclarationOpen(_ read: [UInt8]) throws(ContextFault) {
        let comment = Array("--".utf8)
        let cdata = Array("[CDATA[".utf8)
        if read == comment {
            // Two hyphens count as read: HTML ends a comment at `<!-->` as well.
            state = .comment(hyphens: 2)
        } else if read == cdata {
            guard dialect.isXML else {
                throw ContextFault("markup", "browsers disagree about CDATA in HTML", remedy: "Write plain text")
            }
            state = .cdata(brackets: 0)
        } else if comment.starts(with: read) || cdata.starts(with: read) {
            state = .declarationOpen(read)
        } else {
            state = .declaration(brackets: 0)
            for byte in read { if case .declaration(let brackets) = state { followDeclaration(byte, brackets) } }
        }
    }

    private mutating func followDeclaration(_ byte: UInt8, _ brackets: Int) {
        switch byte {
        case UInt8(ascii: ">") where brackets == 0 || !dialect.isXML: state = .text
        case UInt8(ascii: "["): state = .declaration(brackets: brackets + 1)
        case UInt8(ascii: "]"): state = .declaration(brackets: max(0, brackets - 1))
        default: break
        }
    }

    private mutating func followComment(_ byte: UInt8, _ hyphens: Int) throws(ContextFault) {
        switch byte {
        case UInt8(ascii: ">") where hyphens >= 2:
            state = .text
        case UInt8(ascii: "!") where hyphens >= 2:
            throw ContextFault("markup", "browsers end a comment at `--!>`", remedy: "Leave out `--!`")
        case UInt8(ascii: "-"):
            state = .comment(hyphens: hyphens + 1)
        default:
            state = .comment(hyphens: 0)
        }
    }
}

extension MarkupContext {
    func isLetter(_ byte: UInt8) -> Bool {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercase(byte))
        return isLetter || dialect.isXML && (byte == UInt8(ascii: "_") || byte >= 0x80)
    }

    func isSpace(_ byte: UInt8) -> Bool { " \t\r\n\u{C}".utf8.contains(byte) }

    func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
