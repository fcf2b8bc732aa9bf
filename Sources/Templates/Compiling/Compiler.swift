import Diagnostics

/// Turns a template and all it includes into one flat program.
///
/// Partials, parents and phrases are compiled in the place where they stand, so that names and escapes are decided
/// for that place; only a partial that includes itself becomes a subroutine.
struct Compiler {
    /// A partial that is called instead of put in.
    struct Subroutine {
        let number: Int
        let expansion: Environment.Expansion
        let environment: Environment
        let unit: ParsedTemplate
        let line: LinePosition
    }

    /// Where on its line of the source the next byte stands.
    enum LinePosition {
        case start
        /// At the start, behind the indentation.
        case indented
        case middle
    }

    let library: TemplateLibrary
    let localization: Localization
    let mode: CompilationMode
    let faults = Faults()
    var builder: ProgramBuilder
    var context: OutputContext
    var line = LinePosition.start
    /// How much white space was dropped from the line so far.
    var dropped = 0
    var subroutines: [Subroutine] = []
    var compiledSubroutines = 0
    var expansionCount = 0
    private var isTooLarge = false
    var lastScope = 0
    /// The schemas of the outermost records.
    var roots: [Schema] = []
    /// The section that is rendered item by item, and the programs that were finished before it.
    var stream: StreamedSection?
    private var parsed: [String: ParsedTemplate] = [:]
    private var entries: [ObjectIdentifier: [Schema.Entry]] = [:]
    /// Everything the output depends on, by name.
    private(set) var inputs: [String: [UInt8]] = [:]

    init(
        _ name: String,
        format: TemplateFormat,
        _ library: TemplateLibrary,
        _ localization: Localization,
        mode: CompilationMode = .strict
    ) {
        self.library = library
        self.localization = localization
        self.mode = mode
        builder = ProgramBuilder(name: name, formats: LocaleFormats(localization))
        context = mode == .strict ? OutputContext(format) : .plain
    }

    /// Compiles a template for records of these schemas, outermost first.
    mutating func compile(_ name: String, for schemas: [Schema]) -> Program {
        guard let unit = template(name) else { return builder.finish() }
        let scopes = schemas.enumerated()
            .map { register, schema in
                newScope(.record(schema, register: register), from: nil)
            }
        roots = schemas
        for schema in schemas { builder.use(schema) }
        compile(unit.nodes, in: Environment(unit: unit, scopes: scopes, nextRegister: max(1, schemas.count)))
        if !context.isComplete {
            faults.add(
                "context",
                "the template ends in \(context.description)",
                at: unit.text.count,
                in: unit,
                remedy: "Close what is open"
            )
        }
        finishSubroutines()
        return builder.finish()
    }

    /// Compiles nodes one after the other.
    mutating func compile(_ nodes: [Node], in environment: Environment) {
        for node in nodes {
            if builder.isTooLarge { return tooLarge(environment.unit) }
            switch node {
            case .text(let range): compile(text: range, in: environment)
            case .variable(let variable): compile(variable, in: environment)
            case .section(let section): compile(section, in: environment)
            case .partial(let partial): compile(partial, in: environment)
            case .parent(let parent): compile(parent, in: environment)
            case .block(let block): compile(block, in: environment)
            }
        }
    }

    /// The source of a template, parsed once; nil if there is none.
    mutating func template(_ name: String) -> ParsedTemplate? {
        if let known = parsed[name] { return known }
        guard let source = library.sources[name] else { return nil }
        let unit = Parser.parse(source.text, name: name, file: source.file, faults: faults)
        parsed[name] = unit
        inputs["template \(name)"] = source.text
        return unit
    }

    /// The source of a phrase, parsed once.
    mutating func phrase(_ key: String, _ source: String) -> ParsedTemplate {
        let name = "phrase \(key) \(source)"
        if let known = parsed[name] { return known }
        let text = Array(source.utf8)
        let unit = Parser.parse(text, name: name, file: localization.tag, record: key, faults: faults)
        parsed[name] = unit
        inputs[name] = text
        return unit
    }

    /// The names of a schema, read once.
    mutating func entries(of schema: Schema) -> [Schema.Entry] {
        if let known = entries[schema.identity] { return known }
        let read = schema.entries
        entries[schema.identity] = read
        return read
    }

    mutating func newScope(_ content: Scope.Content, from origin: Int?) -> Scope {
        lastScope += 1
        return Scope(content: content, id: lastScope, origin: origin)
    }

    /// Says once that the template has become too large, in whose midst it was noticed.
    mutating func tooLarge(_ unit: ParsedTemplate) {
        guard !isTooLarge else { return }
        isTooLarge = true
        faults.add(
            "template-size",
            "with all its partials, the template is too large",
            in: unit,
            remedy: "Include fewer partials in one another"
        )
    }

    /// The fingerprint of what was compiled; throws all faults, if there are any.
    func finish() throws(TemplateError) -> UInt64 {
        guard faults.isEmpty else { throw TemplateError(faults.sorted) }
        var fingerprint = Fingerprint()
        fingerprint.add(localization)
        for (name, text) in inputs.sorted(by: { $0.key < $1.key }) {
            fingerprint.add(name)
            fingerprint.add(text)
        }
        return fingerprint.value
    }

    /// Compiles the partials that are called; they may call others.
    mutating func finishSubroutines() {
        if !subroutines.isEmpty { builder.emit(.back) }
        while compiledSubroutines < subroutines.count {
            let subroutine = subroutines[compiledSubroutines]
            compiledSubroutines += 1
            builder.beginSubroutine(subroutine.number)
            context = subroutine.expansion.context
            line = subroutine.line
            var environment = subroutine.environment
            environment.expansions = [subroutine.expansion]
            enter(subroutine.unit, in: environment)
            builder.emit(.back)
        }
    }
}
