/// The names that a model declares: what the compiler resolves to slots and the reference page lists.
public struct Schema: Sendable {
    /// One declared name.
    public struct Entry: Sendable {
        /// The name in templates.
        public let name: String
        /// What it holds, in one line.
        public let summary: String
        /// What kind of value it is.
        public let kind: FieldKind
    }

    /// The model's name.
    public let name: String
    /// The fields, in the order of their slots.
    public let entries: [Entry]

    /// Reads the declarations of a model.
    public init<Model: TemplateModel>(_ model: Model.Type) {
        name = Model.modelName
        entries = Model.fields.map { Entry(name: $0.name, summary: $0.summary, kind: $0.kind) }
    }
}
