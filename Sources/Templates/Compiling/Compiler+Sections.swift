extension Compiler {
    /// Compiles `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
    mutating func compile(_ section: SectionNode, in environment: Environment) {
        var environment = environment
        if !section.opensStandalone { indent(at: section.offset, in: environment) }
        environment.sectionDepth += 1
        if compileStream(section, in: environment) { return }
        guard let found = resolve(section.name, at: section.offset, in: &environment) else { return }
        if section.isInverted {
            let skip = builder.emit(.skipIf(found.operand, target: 0))
            compileBranch(section, in: environment)
            return builder.land(skip)
        }
        guard mode == .strict else {
            let register = takeRegister(in: &environment)
            return compileRounds(section, found.operand, register: register, in: environment)
        }
        switch found.kind {
        case .flag:
            compileCondition(section, found.operand, in: environment)
        case .text, .integer, .decimal, .date, .markup, .json, .choice:
            environment.scopes.append(newScope(.value(found.kind, found.operand), from: found.origin))
            compileCondition(section, found.operand, in: environment)
        case .texts:
            let register = takeRegister(in: &environment)
            let element = Operand.slot(register: register, 0)
            environment.scopes.append(newScope(.value(.text, element), from: found.origin))
            environment.loop = .known
            compileRounds(section, found.operand, register: register, in: environment)
        case .list(let schema):
            let register = enter(schema, from: found.origin, in: &environment)
            environment.loop = .known
            compileRounds(section, found.operand, register: register, in: environment)
        case .record(let schema):
            let register = enter(schema, from: found.origin, in: &environment)
            compileRounds(section, found.operand, register: register, in: environment)
        }
    }

    private mutating func compileCondition(_ section: SectionNode, _ operand: Operand, in environment: Environment) {
        let skip = builder.emit(.skipUnless(operand, target: 0))
        compileBranch(section, in: environment)
        builder.land(skip)
    }

    private mutating func compileRounds(
        _ section: SectionNode,
        _ operand: Operand,
        register: Int,
        in environment: Environment
    ) {
        let begin = builder.emit(.begin(operand, register: register, end: 0))
        let body = builder.position()
        compileBranch(section, in: environment, isLoop: true)
        builder.emit(.next(body: body))
        builder.land(begin)
    }

    /// Opens a scope for records of a schema.
    ///
    /// An outer scope of the same schema can no longer be named, so its register is used and it is forgotten: however
    /// deep a partial includes itself, the scopes look the same.
    mutating func enter(_ schema: Schema, from origin: Int?, in environment: inout Environment) -> Int {
        builder.use(schema)
        for (index, scope) in environment.scopes.enumerated() {
            guard case .record(let outer, let register) = scope.content, outer.identity == schema.identity else {
                continue
            }
            environment.scopes.remove(at: index)
            environment.scopes.append(newScope(.record(schema, register: register), from: origin))
            return register
        }
        let register = takeRegister(in: &environment)
        environment.scopes.append(newScope(.record(schema, register: register), from: origin))
        return register
    }

    private mutating func takeRegister(in environment: inout Environment) -> Int {
        let register = environment.nextRegister
        environment.nextRegister += 1
        builder.use(register: register)
        return register
    }

    /// Compiles what a section holds, and checks that it ends where it began.
    mutating func compileBranch(_ section: SectionNode, in environment: Environment, isLoop: Bool = false) {
        var environment = environment
        environment.nesting += 1
        guard environment.nesting <= CompilationLimits.nesting else {
            return faults.tooDeep(at: section.offset, in: environment.unit)
        }
        context.settle()
        let before = context
        compile(section.body, in: environment)
        if !section.closesStandalone { indent(at: section.end, in: environment) }
        rejoin(before, at: section.offset, "the section `\(section.name)`", in: environment, isLoop: isLoop)
    }

    /// Checks that what was compiled last ended in the context it began in.
    mutating func rejoin(
        _ before: OutputContext,
        at offset: Int,
        _ subject: String,
        in environment: Environment,
        isLoop: Bool = false
    ) {
        context.settle()
        let joined = before.joined(with: context)
        if let joined, !isLoop || joined.canRepeat(from: before) {
            context = joined
            return
        }
        faults.add(
            "context",
            "\(subject) begins in \(before.description) and ends in \(context.description)",
            at: offset,
            in: environment.unit,
            remedy: "Close in it what it opens"
        )
        context = before
    }
}
