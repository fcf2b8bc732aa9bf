import Diagnostics

extension Compiler {
    /// Compiles `{{t.key}}`, `{{t.-tag}}` and `{{t.-direction}}`.
    mutating func compilePhrase(_ expression: Expression, at offset: Int, in environment: Environment) {
        let key = String(expression.name.dropFirst(2))
        if let pipe = expression.pipes.first {
            return faults.add(
                "formatter",
                "a phrase cannot be formatted, and `\(pipe.name)` follows one",
                at: offset,
                in: environment.unit
            )
        }
        do throws(ContextFault) {
            switch key {
            case "-tag": try append(constant: localization.tag)
            case "-direction": try append(constant: localization.direction)
            default:
                guard let phrase = phrase(called: key, at: offset, in: environment) else { return }
                try insert(phrase.other, of: key, at: offset, in: environment)
            }
        } catch {
            report(error, at: offset, in: environment)
        }
    }

    /// Compiles `{{count | plural: key}}`: all forms, of which one is shown.
    mutating func compilePlural(
        _ pipe: Expression.Pipe,
        _ found: Resolution,
        _ expression: Expression,
        at offset: Int,
        in environment: Environment
    ) throws(ContextFault) {
        guard Formatter.plural.accepts(found.kind) else {
            throw ContextFault("formatter", "`plural` does not work on a \(found.kind.label)")
        }
        guard expression.pipes.count == 1, let key = pipe.argument else {
            throw ContextFault(
                "formatter",
                "`plural` takes the key of a phrase and nothing else",
                remedy: "Write it as in \(Formatter.plural.usage)"
            )
        }
        try checkLocale(.plural)
        guard let phrase = phrase(called: key, at: offset, in: environment) else { return }
        let table = builder.addPluralTable()
        builder.emit(.plural(found.operand, table: table))
        var exits = [builder.emit(.jump(target: 0))]
        let before = context
        var after = context
        for (source, categories) in Dictionary(grouping: PluralCategory.allCases, by: phrase.source)
            .sorted(by: {
                $0.key < $1.key
            })
        {
            let target = builder.position()
            for category in categories { builder.setForm(category, in: table, to: target) }
            context = before
            try insert(source, of: key, at: offset, in: environment)
            after = after.joined(with: context) ?? after
            exits.append(builder.emit(.jump(target: 0)))
        }
        context = after
        for exit in exits { builder.land(exit) }
    }

    private func phrase(called key: String, at offset: Int, in environment: Environment) -> Phrase? {
        if let phrase = localization.phrases[key] { return phrase }
        let nearest = nearestName(to: key, among: localization.phrases.keys)
        faults.add(
            "unknown-phrase",
            "\(localization.tag) has no phrase `\(key)`",
            at: offset,
            in: environment.unit,
            remedy: nearest.map { "Did you mean `\($0)`?" } ?? "Add it to the locale"
        )
        return nil
    }

    private mutating func insert(
        _ source: String,
        of key: String,
        at offset: Int,
        in environment: Environment
    ) throws(ContextFault) {
        try checkPlaceOfPhrase()
        guard !environment.phrases.contains(key), environment.nesting < CompilationLimits.nesting else {
            throw ContextFault("recursion", "the phrase `\(key)` contains itself")
        }
        var inner = environment
        inner.unit = phrase(key, source)
        inner.phrases.append(key)
        inner.nesting += 1
        inner.indentation = []
        inner.dedent = 0
        let before = context
        line = .middle
        compile(inner.unit.nodes, in: inner)
        line = .middle
        rejoin(before, at: offset, "the phrase `\(key)`", in: environment)
    }

    /// Refuses a phrase where its words would not be text.
    private mutating func checkPlaceOfPhrase() throws(ContextFault) {
        var copy = context
        switch try copy.placeVariable() {
        case .jsonValue, .csvField:
            throw ContextFault("unsafe-place", "a phrase cannot stand without quotes here", remedy: "Put it in quotes")
        default:
            break
        }
    }

    private mutating func append(constant: String) throws(ContextFault) {
        let escape = try context.placeVariable().escape
        var output = OutputBuffer(capacity: 64, limit: .max)
        constant.withPaddedBytes { output.append($0, escape) }
        for byte in output.contents { builder.append(byte) }
    }
}
