extension Compiler {
    /// Compiles the streamed section, if it is this one, into a program of its own.
    mutating func compileStream(_ section: SectionNode, in environment: Environment) -> Bool {
        guard let stream, section.name == stream.name else { return false }
        guard !section.isInverted, environment.sectionDepth == 1, stream.item == nil,
            environment.expansions.allSatisfy({ $0.loop == .none })
        else {
            faults.add(
                "stream",
                "`\(section.name)` is streamed: it has to stand once, and in no other section",
                at: section.offset,
                in: environment.unit
            )
            return true
        }
        let head = finishPart()
        self.stream?.head = head
        var inner = environment
        builder.use(stream.schema)
        inner.scopes.append(newScope(.record(stream.schema, register: 1), from: nil))
        inner.nextRegister = max(2, inner.nextRegister)
        inner.loop = .streamed
        compileBranch(section, in: inner)
        let item = finishPart()
        self.stream?.item = item
        return true
    }

    /// Ends a program in the middle of a template and begins the next.
    private mutating func finishPart() -> Program {
        let (context, line) = (context, line)
        finishSubroutines()
        let program = builder.finish()
        builder = ProgramBuilder(name: builder.name, formats: builder.formats)
        for schema in roots { builder.use(schema) }
        subroutines = []
        compiledSubroutines = 0
        self.context = context
        self.line = line
        return program
    }
}
