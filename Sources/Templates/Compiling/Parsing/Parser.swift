/// Puts tags together into sections, parents and blocks.
struct Parser {
    /// What was opened and not closed yet.
    private struct Opening {
        let tag: Tag
        let name: String
        var nodes: [Node] = []
    }

    private let source: ParsedTemplate
    private var stack: [Opening] = []
    private var nodes: [Node] = []
    private var isTooDeep = false
    private let faults: Faults

    /// Parses a source; what is wrong with it goes to `faults`.
    static func parse(
        _ text: [UInt8],
        name: String,
        file: String,
        record: String? = nil,
        faults: Faults
    ) -> ParsedTemplate {
        let source = ParsedTemplate(name: name, file: file, record: record, text: text, nodes: [])
        guard text.count <= CompilationLimits.sourceSize else {
            faults.add("template-size", "the template is larger than \(CompilationLimits.sourceSize) bytes", in: source)
            return source
        }
        if let offset = text.firstInvalidUTF8 {
            faults.add("utf-8", "this byte is not UTF-8", at: offset, in: source, remedy: "Save the file as UTF-8")
            return source
        }
        var parser = Parser(source: source, faults: faults)
        parser.parse()
        return ParsedTemplate(name: name, file: file, record: record, text: text, nodes: parser.nodes)
    }

    private init(source: ParsedTemplate, faults: Faults) {
        self.source = source
        self.faults = faults
    }

    private mutating func parse() {
        let tokenizer = Tokenizer(source.text)
        var position = 0
        for tag in StandaloneLines.widening(tokenizer.tags, of: source.text) {
            // The lines of two tags may overlap only by white space that both would take.
            if tag.extent.lowerBound > position { add(.text(position..<tag.extent.lowerBound)) }
            visit(tag)
            position = max(position, tag.extent.upperBound)
            if isTooDeep { return }
        }
        if let failure = tokenizer.failure {
            faults.add("syntax", failure.message, at: failure.offset, in: source, remedy: failure.remedy)
        } else if position < source.text.count {
            add(.text(position..<source.text.count))
        }
        while let opening = stack.last {
            if tokenizer.failure == nil {
                faults.add(
                    "syntax",
                    "`\(opening.name)` is opened here and never closed",
                    at: opening.tag.range.lowerBound,
                    in: source,
                    remedy: "Write `{{/\(opening.name)}}` where it ends"
                )
            }
            close(opening, with: nil)
        }
    }

    private mutating func add(_ node: Node) {
        if stack.isEmpty { nodes.append(node) } else { stack[stack.count - 1].nodes.append(node) }
    }

    private mutating func visit(_ tag: Tag) {
        let content = String(decoding: source.text[tag.content], as: UTF8.self)
        let offset = tag.range.lowerBound
        if content.isEmpty, tag.kind != .silent {
            faults.add("syntax", "this tag names nothing", at: offset, in: source)
            return
        }
        switch tag.kind {
        case .silent:
            return
        case .variable, .raw:
            add(.variable(VariableNode(expression: content, isRaw: tag.kind == .raw, offset: offset)))
        case .partial:
            let (name, isDynamic) = partialName(content)
            let indentation = tag.isStandalone || tag.indentation?.isEmpty == true ? tag.indentation : nil
            add(.partial(PartialNode(name: name, isDynamic: isDynamic, offset: offset, indentation: indentation)))
        case .section, .inverted, .parent, .block:
            guard stack.count < CompilationLimits.nesting else {
                isTooDeep = true
                return faults.tooDeep(at: offset, in: source)
            }
            stack.append(Opening(tag: tag, name: content))
        case .close:
            visitClose(tag, content)
        }
    }

    private mutating func visitClose(_ tag: Tag, _ name: String) {
        let offset = tag.range.lowerBound
        guard let opening = stack.last else {
            faults.add("syntax", "`\(name)` is closed here but was never opened", at: offset, in: source)
            return
        }
        guard opening.name != name else { return close(opening, with: tag) }
        let isOpenFurtherOut = stack.contains { $0.name == name }
        faults.add(
            "syntax",
            "`\(name)` is closed here while `\(opening.name)` is open",
            at: offset,
            in: source,
            remedy:
                "Close `\(opening.name)` first, which was opened in line \(source.line(at: opening.tag.range.lowerBound))"
        )
        guard isOpenFurtherOut else { return }
        while let inner = stack.last {
            close(inner, with: tag)
            if inner.name == name { return }
        }
    }

    private mutating func close(_ opening: Opening, with closing: Tag?) {
        stack.removeLast()
        let tag = opening.tag
        let offset = tag.range.lowerBound
        switch tag.kind {
        case .section, .inverted:
            let section = SectionNode(
                name: opening.name,
                isInverted: tag.kind == .inverted,
                offset: offset,
                opensStandalone: tag.isStandalone,
                closesStandalone: closing?.isStandalone ?? false,
                body: opening.nodes,
                end: closing?.range.lowerBound ?? source.text.count
            )
            add(.section(section))
        case .block:
            add(.block(block(opening, closing)))
        default:
            let (name, isDynamic) = partialName(opening.name)
            let parent = ParentNode(
                name: name,
                isDynamic: isDynamic,
                offset: offset,
                indentation: tag.indentation,
                blocks: opening.nodes.compactMap { if case .block(let block) = $0 { block } else { nil } },
                strayOffset: opening.nodes.compactMap(strayOffset).first
            )
            add(.parent(parent))
        }
    }

    private func block(_ opening: Opening, _ closing: Tag?) -> BlockNode {
        let tag = opening.tag
        let bodyStart = tag.extent.upperBound
        let bodyEnd = closing?.extent.lowerBound ?? source.text.count
        var end = bodyStart
        while end < bodyEnd, source.text[end] == UInt8(ascii: " ") || source.text[end] == UInt8(ascii: "\t") {
            end += 1
        }
        return BlockNode(
            name: opening.name,
            offset: tag.range.lowerBound,
            opensStandalone: tag.isStandalone,
            closesStandalone: closing?.isStandalone ?? false,
            indentation: tag.indentation ?? 0..<0,
            intrinsicIndentation: tag.isStandalone && bodyEnd > bodyStart ? bodyStart..<end : nil,
            body: opening.nodes
        )
    }

    /// Where a node stands that a parent would not show.
    private func strayOffset(_ node: Node) -> Int? {
        switch node {
        case .text(let range): range.first { !" \t\r\n".utf8.contains(source.text[$0]) }
        case .variable(let variable): variable.offset
        case .section(let section): section.offset
        case .partial(let partial): partial.offset
        case .parent(let parent): parent.offset
        case .block: nil
        }
    }

    private func partialName(_ content: String) -> (name: String, isDynamic: Bool) {
        guard content.hasPrefix("*") else { return (content, false) }
        return (String(content.dropFirst().drop(while: \.isWhitespace)), true)
    }
}
