import Diagnostics

extension Compiler {
    /// Compiles `{{name}}` and `{{{name}}}`, with what follows its pipes.
    mutating func compile(_ variable: VariableNode, in environment: Environment) {
        var environment = environment
        indent(at: variable.offset, in: environment)
        guard mode == .strict else { return compileLeniently(variable, in: environment) }
        let expression = Expression(variable.expression)
        if expression.name.hasPrefix("t.") {
            return compilePhrase(expression, at: variable.offset, in: environment)
        }
        guard let found = resolve(expression.name, at: variable.offset, in: &environment) else { return }
        do throws(ContextFault) {
            if let pipe = expression.pipes.first, pipe.name == Formatter.plural.rawValue {
                return try compilePlural(pipe, found, expression, at: variable.offset, in: environment)
            }
            if variable.isRaw { return try compileRaw(found, expression) }
            try compileShown(found, expression)
        } catch {
            report(error, at: variable.offset, in: environment)
        }
    }

    private mutating func compileLeniently(_ variable: VariableNode, in environment: Environment) {
        var environment = environment
        guard let found = resolve(variable.expression, at: variable.offset, in: &environment) else { return }
        builder.emit(.write(found.operand, .plain, variable.isRaw ? .none : .html))
    }

    private mutating func compileRaw(_ found: Resolution, _ expression: Expression) throws(ContextFault) {
        let isAtHTMLText = context.isHTMLText
        let place = try context.placeVariable()
        switch found.kind {
        case .markup where isAtHTMLText, .json where place == .jsonValue:
            guard expression.pipes.isEmpty else {
                throw ContextFault("raw-output", "markup made safe cannot be formatted")
            }
            builder.emit(.write(found.operand, .plain, place == .jsonValue ? .verbatimJSON : .none))
        case .markup:
            throw ContextFault("raw-output", "raw markup can only stand in the text of HTML")
        case .json:
            throw ContextFault("raw-output", "raw JSON can only stand where JSON wants a value")
        default:
            throw ContextFault(
                "raw-output",
                "only markup that was made safe can be shown raw, and `\(expression.name)` is \(found.kind.label)",
                remedy: "Write it in two braces, `{{\(expression.name)}}`, to escape it"
            )
        }
    }

    private mutating func compileShown(_ found: Resolution, _ expression: Expression) throws(ContextFault) {
        let isAtHTMLText = context.isHTMLText
        let place = try context.placeVariable()
        try check(found.kind, expression, at: place)
        var format = ValueFormat.plain
        var escape = place.escape
        for pipe in expression.pipes {
            let formatter = try formatter(pipe, for: found.kind)
            if formatter == .lines {
                guard isAtHTMLText else {
                    throw ContextFault("formatter", "`lines` writes tags, which can only stand in the text of HTML")
                }
                escape = .htmlLines
                continue
            }
            guard format == .plain, escape != .htmlLines else {
                throw ContextFault("formatter", "`\(pipe.name)` cannot follow another formatter")
            }
            format = try self.format(formatter, pipe)
        }
        builder.emit(.write(found.operand, format, escape))
    }

    private func check(_ kind: FieldKind, _ expression: Expression, at place: Place) throws(ContextFault) {
        switch kind {
        case .list, .record:
            throw ContextFault(
                "not-a-value",
                "`\(expression.name)` is a \(kind.label), which cannot be shown as it is",
                remedy: "Open it with `{{#\(expression.name)}}` and name its fields"
            )
        case .texts where place != .jsonValue:
            throw ContextFault(
                "not-a-value",
                "`\(expression.name)` is a list of texts, which cannot be shown as it is",
                remedy: "Write `{{#\(expression.name)}}{{.}}{{/\(expression.name)}}`"
            )
        default:
            break
        }
    }

    /// The formatter of a pipe, if it exists, fits the value and has a place here.
    private func formatter(_ pipe: Expression.Pipe, for kind: FieldKind) throws(ContextFault) -> Formatter {
        guard let formatter = Formatter(rawValue: pipe.name) else {
            let names = Formatter.allCases.map(\.rawValue)
            let nearest = nearestName(to: pipe.name, among: names)
            throw ContextFault(
                "unknown-formatter",
                "there is no formatter `\(pipe.name)`",
                remedy: nearest.map { "Did you mean `\($0)`?" } ?? "Formatters: \(names.joined(separator: ", "))"
            )
        }
        guard formatter.accepts(kind) else {
            throw ContextFault("formatter", "`\(pipe.name)` does not work on a \(kind.label)")
        }
        try checkLocale(formatter)
        return formatter
    }

    /// Refuses what reads differently in each language where machines read.
    func checkLocale(_ formatter: Formatter) throws(ContextFault) {
        guard formatter.dependsOnLocale, context.isForMachines else { return }
        throw ContextFault(
            "formatter",
            "`\(formatter.rawValue)` writes in the language of a reader, which has no place in JSON and XML",
            remedy: formatter == .date ? "Use `iso8601`" : "Leave it out"
        )
    }

    private func format(_ formatter: Formatter, _ pipe: Expression.Pipe) throws(ContextFault) -> ValueFormat {
        switch (formatter, pipe.argument) {
        case (.number, nil): return .number(decimals: nil)
        case (.number, _): return .number(decimals: try number(of: pipe, in: 0...6))
        case (.percent, nil): return .percent(decimals: 0)
        case (.percent, _): return .percent(decimals: try number(of: pipe, in: 0...6))
        case (.date, nil), (.date, "long"): return .longDate
        case (.date, "short"): return .shortDate
        case (.iso8601, nil): return .plain
        case (.iso8601, "date"): return .isoDay
        case (.truncate, _): return .truncated(try number(of: pipe, in: 1...100_000))
        case (.class, nil): return .classToken
        default: throw argumentFault(pipe)
        }
    }

    private func number(of pipe: Expression.Pipe, in range: ClosedRange<Int>) throws(ContextFault) -> Int {
        guard let number = pipe.argument.flatMap({ Int($0) }), range.contains(number) else {
            throw argumentFault(pipe)
        }
        return number
    }

    private func argumentFault(_ pipe: Expression.Pipe) -> ContextFault {
        let usage = Formatter(rawValue: pipe.name).map(\.usage)
        let given = pipe.argument.map { "cannot do anything with `\($0)`" } ?? "lacks what goes behind its colon"
        return ContextFault("formatter", "`\(pipe.name)` \(given)", remedy: usage.map { "Write it as in \($0)" })
    }
}
