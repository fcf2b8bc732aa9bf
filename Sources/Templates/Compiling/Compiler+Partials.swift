import Diagnostics

extension Compiler {
    /// Compiles `{{> name}}`.
    mutating func compile(_ partial: PartialNode, in environment: Environment) {
        var inner = environment
        prepareLines(partial.indentation, at: partial.offset, in: environment, for: &inner)
        guard partial.isDynamic else { return include(partial.name, at: partial.offset, in: environment, as: inner) }
        choose(partial, in: environment, as: inner)
    }

    /// Compiles `{{< name}}…{{/name}}`: the parent, with blocks of its own replaced.
    mutating func compile(_ parent: ParentNode, in environment: Environment) {
        var inner = environment
        prepareLines(parent.indentation, at: parent.offset, in: environment, for: &inner)
        if let stray = parent.strayOffset, mode == .strict {
            faults.add(
                "inheritance",
                "what stands here is never shown: only blocks count within a parent",
                at: stray,
                in: environment.unit,
                remedy: "Put it into a block that `\(parent.name)` has"
            )
        }
        for block in parent.blocks where inner.overrides[block.name] == nil {
            inner.overrides[block.name] = Environment.Override(unit: environment.unit, block: block)
        }
        guard !parent.isDynamic else {
            let node = PartialNode(name: parent.name, isDynamic: true, offset: parent.offset, indentation: nil)
            return choose(node, in: environment, as: inner)
        }
        include(parent.name, at: parent.offset, in: environment, as: inner)
    }

    /// Compiles `{{$name}}…{{/name}}`: what a child gives for it, or what it holds.
    mutating func compile(_ block: BlockNode, in environment: Environment) {
        var inner = environment
        inner.nesting += 1
        guard inner.nesting <= CompilationLimits.nesting else {
            return faults.tooDeep(at: block.offset, in: environment.unit)
        }
        if !block.opensStandalone { indent(at: block.offset, in: environment) }
        context.settle()
        let before = context
        if let override = inner.overrides.removeValue(forKey: block.name) {
            let own = block.opensStandalone ? block.intrinsicIndentation ?? block.indentation : block.indentation
            inner.indentation += environment.indentation(of: own)
            inner.unit = override.unit
            inner.dedent = override.block.intrinsicIndentation?.count ?? 0
            if !block.opensStandalone, override.block.opensStandalone { line = .indented }
            dropped = 0
            compile(override.block.body, in: inner)
        } else {
            compile(block.body, in: inner)
        }
        rejoin(before, at: block.offset, "the block `\(block.name)`", in: environment)
    }

    /// Compiles a template in the environment it was included in.
    mutating func enter(_ unit: ParsedTemplate, in environment: Environment) {
        var environment = environment
        environment.unit = unit
        compile(unit.nodes, in: environment)
    }

    private mutating func prepareLines(
        _ indentation: Range<Int>?,
        at offset: Int,
        in environment: Environment,
        for inner: inout Environment
    ) {
        inner.dedent = 0
        if let indentation {
            inner.indentation += environment.indentation(of: indentation)
        } else {
            indent(at: offset, in: environment)
            inner.indentation = []
        }
    }

    private mutating func include(
        _ name: String,
        at offset: Int,
        in environment: Environment,
        as inner: Environment
    ) {
        guard let unit = template(name) else {
            return mode == .strict ? reportMissing(name, at: offset, in: environment) : ()
        }
        guard checkFormat(of: name, at: offset, in: environment) else { return }
        context.settle()
        let expansion = environment.expansion(of: name, in: context)
        if let outer = environment.expansions.first(where: { $0 == expansion }) {
            guard mode == .lenient || descends(environment, from: outer) else {
                return faults.add(
                    "recursion",
                    "`\(name)` includes itself without going deeper into a list",
                    at: offset,
                    in: environment.unit,
                    remedy: "Include it within a list that its own record holds"
                )
            }
            builder.emit(.call(subroutine: subroutine(expansion, unit, inner)))
            return
        }
        var inner = inner
        inner.nesting += 1
        expansionCount += 1
        guard inner.nesting <= CompilationLimits.nesting else {
            return faults.tooDeep(at: offset, in: environment.unit)
        }
        guard expansionCount <= CompilationLimits.expansions else { return tooLarge(environment.unit) }
        inner.expansions.append(expansion)
        let before = context
        enter(unit, in: inner)
        rejoin(before, at: offset, "the partial `\(name)`", in: environment)
    }

    /// Whether the innermost scope was reached from the one in which a partial began, deeper and deeper.
    private func descends(_ environment: Environment, from expansion: Environment.Expansion) -> Bool {
        var scope = environment.scopes.last?.origin
        while let current = scope {
            if current == expansion.scope { return true }
            scope = environment.scopes.first { $0.id == current }?.origin
        }
        return false
    }

    /// The subroutine for a partial in this place; made once.
    ///
    /// A partial that includes itself keeps the indentation it was first included with: if it grew with every round,
    /// each round would need a subroutine of its own.
    private mutating func subroutine(
        _ expansion: Environment.Expansion,
        _ unit: ParsedTemplate,
        _ environment: Environment
    ) -> Int {
        let isRecursive = environment.expansions.contains(expansion)
        let known = subroutines.first { known in
            let isAlike = known.line == line && known.environment.indentation == environment.indentation
            return known.expansion == expansion && (isAlike || isRecursive)
        }
        if let known { return known.number }
        let number = builder.addSubroutine()
        var environment = environment
        environment.nesting = 1
        subroutines.append(
            Subroutine(number: number, expansion: expansion, environment: environment, unit: unit, line: line)
        )
        return number
    }

    /// Compiles a partial whose name stands in a field, out of a closed set.
    private mutating func choose(_ partial: PartialNode, in environment: Environment, as inner: Environment) {
        var scope = environment
        guard let found = resolve(partial.name, at: partial.offset, in: &scope) else { return }
        var options: [String: String] = [:]
        if mode == .lenient {
            for name in library.sources.keys { options[name] = name }
        } else if case .choice(let names) = found.kind {
            for name in names { options[name] = template(named: name, for: environment) }
        } else {
            return faults.add(
                "dynamic-partial",
                "`\(partial.name)` is \(found.kind.label), but a partial can only be chosen by a declared choice",
                at: partial.offset,
                in: environment.unit
            )
        }
        context.settle()
        var table: [String: Int] = [:]
        for (option, name) in options.sorted(by: { $0.key < $1.key }) {
            guard let unit = template(name) else {
                reportMissing(name, at: partial.offset, in: environment)
                continue
            }
            guard checkFormat(of: name, at: partial.offset, in: environment) else { continue }
            table[option] = subroutine(environment.expansion(of: name, in: context), unit, inner)
        }
        builder.emit(.choose(found.operand, table: builder.add(partials: table)))
    }

    /// A choice names a template in full, or without the extension of the template it is used in.
    private func template(named option: String, for environment: Environment) -> String {
        guard library.sources[option] == nil, let format = TemplateFormat(templateName: environment.unit.name) else {
            return option
        }
        return "\(option).\(format.rawValue)"
    }

    private func reportMissing(_ name: String, at offset: Int, in environment: Environment) {
        let nearest = nearestName(to: name, among: library.sources.keys)
        faults.add(
            "unknown-template",
            "there is no template `\(name)`",
            at: offset,
            in: environment.unit,
            remedy: nearest.map { "Did you mean `\($0)`?" } ?? "Add `\(name).mustache`"
        )
    }

    /// Whether a template of that format may stand here.
    private func checkFormat(of name: String, at offset: Int, in environment: Environment) -> Bool {
        guard mode == .strict else { return true }
        guard let format = TemplateFormat(templateName: name) else {
            let finding = Self.unknownFormat(of: name, at: nil)
            faults.add(finding.rule, finding.message, at: offset, in: environment.unit, remedy: finding.remedy)
            return false
        }
        if context.accepts(format) { return true }
        faults.add(
            "format",
            "`\(name)` is \(format.rawValue), which cannot stand in \(context.description)",
            at: offset,
            in: environment.unit
        )
        return false
    }

    /// The finding that a template's name does not tell its format.
    static func unknownFormat(of name: String, at location: Location?) -> Finding {
        Finding(
            .error,
            rule: "format",
            "the name of `\(name)` does not tell what it writes",
            at: location,
            remedy: "Give it one of these extensions: "
                + TemplateFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
        )
    }
}
