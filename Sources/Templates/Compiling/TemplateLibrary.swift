import Diagnostics

/// The sources of all templates by name, a theme's laid over the defaults file by file.
///
/// A template's name is its path below the folder without `.mustache`: `stars.html`, `feeds/google-product-reviews.xml`.
public struct TemplateLibrary: Sendable {
    /// A template as its author wrote it.
    public struct Source: Sendable {
        /// The file, for messages.
        public let file: String
        /// The text as bytes; checked to be UTF-8 when it is compiled.
        public let text: [UInt8]

        /// Makes a source.
        public init(file: String, text: [UInt8]) {
            self.file = file
            self.text = text
        }
    }

    /// The sources by name.
    public let sources: [String: Source]

    /// Makes a library of given sources.
    public init(sources: [String: Source]) { self.sources = sources }

    /// Compiles a template for a model in a language.
    public func template<Model: TemplateModel>(
        _ name: String,
        for model: Model.Type = Model.self,
        in localization: Localization
    ) throws(TemplateError) -> Template<Model> {
        let format = try format(of: name)
        var compiler = Compiler(name, format: format, self, localization)
        let program = compiler.compile(name, for: [Schema(Model.self)])
        let fingerprint = try compiler.finish()
        return Template(name: name, format: format, fingerprint: fingerprint, program: program)
    }

    /// Compiles a template that holds one section `{{#section}}…{{/section}}` at its top level, to be rendered item by
    /// item without ever holding all of them.
    public func stream<Head: TemplateModel, Item: TemplateModel>(
        _ name: String,
        section: String,
        head: Head.Type = Head.self,
        item: Item.Type = Item.self,
        in localization: Localization
    ) throws(TemplateError) -> StreamTemplate<Head, Item> {
        let format = try format(of: name)
        var compiler = Compiler(name, format: format, self, localization)
        compiler.stream = StreamedSection(name: section, schema: Schema(Item.self))
        let end = compiler.compile(name, for: [Schema(Head.self)])
        let fingerprint = try compiler.finish()
        guard let begin = compiler.stream?.head, let item = compiler.stream?.item else {
            throw TemplateError([
                Finding(
                    .error,
                    rule: "stream",
                    "the template has no section `\(section)`",
                    at: sources[name].map { Location(file: $0.file) },
                    remedy: "Write `{{#\(section)}}…{{/\(section)}}` around what is shown of each"
                )
            ])
        }
        return StreamTemplate(name: name, format: format, fingerprint: fingerprint, begin: begin, item: item, end: end)
    }

    private func format(of name: String) throws(TemplateError) -> TemplateFormat {
        guard let source = sources[name] else {
            let nearest = nearestName(to: name, among: sources.keys)
            throw TemplateError([
                Finding(
                    .error,
                    rule: "unknown-template",
                    "there is no template `\(name)`",
                    remedy: nearest.map { "Did you mean `\($0)`?" } ?? "Add `\(name).mustache`"
                )
            ])
        }
        guard let format = TemplateFormat(templateName: name) else {
            throw TemplateError([Compiler.unknownFormat(of: name, at: Location(file: source.file))])
        }
        return format
    }
}
