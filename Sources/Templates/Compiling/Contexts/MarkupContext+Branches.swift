extension MarkupContext {
    /// Prepares for a branch to begin or end here: a name that is being written is over.
    mutating func settle() {
        switch state {
        case .tagName, .attributeName: state = .behindAttribute
        case .behindAttributeName: state = .betweenAttributes
        default: break
        }
    }

    /// The context after a branch that may or may not have been taken, or nil if the two do not agree.
    func joined(with other: Self) -> Self? {
        var left = self
        var right = other
        if left.isBetweenAttributes, right.isBetweenAttributes {
            left.state = left.state == .betweenAttributes ? right.state : left.state
            right.state = left.state
            left.attribute = []
            right.attribute = []
        }
        left.hasVariable = hasVariable || other.hasVariable
        left.hasVariableContent = hasVariableContent || other.hasVariableContent
        left.isSelfClosing = isSelfClosing && other.isSelfClosing
        right.hasVariable = left.hasVariable
        right.hasVariableContent = left.hasVariableContent
        right.isSelfClosing = left.isSelfClosing
        // What is written of a value matters only where it decides what follows, as the type of a script does.
        if rule == .text || rule == .url { right.value = left.value }
        if !left.isWithinTag {
            // What was read of tags that are closed again does not matter.
            left.forgetTag(keepingElement: left.isWithinContent)
            right.forgetTag(keepingElement: right.isWithinContent)
        }
        return left == right ? left : nil
    }

    private var isBetweenAttributes: Bool { state == .betweenAttributes || state == .behindAttribute }

    private var isWithinTag: Bool {
        switch state {
        case .tagOpen, .endTagOpen, .tagName, .betweenAttributes, .behindAttribute, .attributeName,
            .behindAttributeName, .beforeValue, .value, .unquotedValue:
            true
        default: false
        }
    }

    private var isWithinContent: Bool {
        switch state {
        case .plainContent, .foreignContent, .jsonContent: true
        default: false
        }
    }

    private mutating func forgetTag(keepingElement: Bool) {
        let fresh = MarkupContext(dialect: dialect)
        let (state, element) = (state, element)
        self = fresh
        self.state = state
        if keepingElement { self.element = element }
    }
}
