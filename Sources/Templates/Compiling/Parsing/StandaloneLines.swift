/// Mustache's rule on white space: a tag that shows nothing and stands alone on its line takes the line with it.
///
/// Parents and blocks follow the same idea a little further: a parent counts as one tag from its opening to its
/// closing, and a block may open right behind its parent and close right before the parent's end.
struct StandaloneLines {
    private let source: [UInt8]
    private var tags: [Tag]
    /// The sections, parents and blocks that are open.
    private var open: [(kind: Tag.Kind, beginsLine: Bool)] = []

    /// Widens the tags that take their lines with them.
    static func widening(_ tags: [Tag], of source: [UInt8]) -> [Tag] {
        var lines = StandaloneLines(source: source, tags: tags)
        for index in tags.indices { lines.visit(index) }
        return lines.tags
    }

    private init(source: [UInt8], tags: [Tag]) {
        self.source = source
        self.tags = tags
    }

    private mutating func visit(_ index: Int) {
        let tag = tags[index]
        let lineStart = lineStart(before: tag.range.lowerBound)
        let lineEnd = lineEnd(after: tag.range.upperBound)
        if let lineStart { tags[index].indentation = lineStart..<tag.range.lowerBound }
        switch tag.kind {
        case .variable, .raw:
            return
        case .section, .inverted:
            open.append((tag.kind, false))
            takeLine(index, lineStart, lineEnd)
        case .partial, .silent:
            takeLine(index, lineStart, lineEnd)
        case .parent:
            open.append((.parent, lineStart != nil))
            if let lineStart { widen(index, from: lineStart, to: lineEnd ?? tag.range.upperBound) }
        case .block:
            open.append((.block, false))
            let follows = index > 0 && tags[index - 1].kind == .parent && open.dropLast().last?.beginsLine == true
            if follows, let lineEnd {
                widen(index, from: tag.range.lowerBound, to: lineEnd)
            } else {
                takeLine(index, lineStart, lineEnd)
            }
        case .close:
            visitClose(index, lineStart, lineEnd)
        }
    }

    private mutating func visitClose(_ index: Int, _ lineStart: Int?, _ lineEnd: Int?) {
        let tag = tags[index]
        guard let opening = open.popLast() else { return takeLine(index, lineStart, lineEnd) }
        switch opening.kind {
        case .parent:
            if opening.beginsLine, let lineEnd { widen(index, from: tag.range.lowerBound, to: lineEnd) }
        case .block:
            let precedesParentEnd =
                index + 1 < tags.count && tags[index + 1].kind == .close && open.last?.kind == .parent
                && tags[index + 1].range.lowerBound == tag.range.upperBound
            if precedesParentEnd, let lineStart {
                widen(index, from: lineStart, to: tag.range.upperBound)
            } else {
                takeLine(index, lineStart, lineEnd)
            }
        default:
            takeLine(index, lineStart, lineEnd)
        }
    }

    private mutating func takeLine(_ index: Int, _ lineStart: Int?, _ lineEnd: Int?) {
        if let lineStart, let lineEnd { widen(index, from: lineStart, to: lineEnd) }
    }

    private mutating func widen(_ index: Int, from start: Int, to end: Int) {
        tags[index].extent = start..<end
    }

    /// Where the line begins, if only white space stands between there and the offset.
    private func lineStart(before offset: Int) -> Int? {
        var position = offset
        while position > 0, source[position - 1] == UInt8(ascii: " ") || source[position - 1] == UInt8(ascii: "\t") {
            position -= 1
        }
        return position == 0 || source[position - 1] == UInt8(ascii: "\n") ? position : nil
    }

    /// Where the next line begins, if only white space stands between the offset and there.
    private func lineEnd(after offset: Int) -> Int? {
        var position = offset
        while position < source.count, source[position] == UInt8(ascii: " ") || source[position] == UInt8(ascii: "\t") {
            position += 1
        }
        guard position < source.count else { return position }
        if source[position] == UInt8(ascii: "\n") { return position + 1 }
        guard source[position] == UInt8(ascii: "\r"), position + 1 < source.count else { return nil }
        return source[position + 1] == UInt8(ascii: "\n") ? position + 2 : nil
    }
}
