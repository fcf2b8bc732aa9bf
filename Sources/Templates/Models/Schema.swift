/// The names that a model declares: what the compiler resolves to slots and the reference page lists.
///
/// The fields are read when they are asked for, so that a model may hold a list of its own kind.
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
    /// Tells the model from every other.
    let identity: ObjectIdentifier
    private let readEntries: @Sendable () -> [Entry]
    private let makePlan: @Sendable ([Int]) -> LayoutPlan

    /// Reads the declarations of a model.
    public init<Model: TemplateModel>(_ model: Model.Type) {
        name = Model.modelName
        identity = ObjectIdentifier(Model.self)
        readEntries = { Model.fields.map { Entry(name: $0.name, summary: $0.summary, kind: $0.kind) } }
        makePlan = { LayoutPlan(Model.self, fields: $0) }
    }

    /// The fields, in the order they are declared.
    public var entries: [Entry] { readEntries() }

    /// How to lay out the fields at these positions, in this order.
    func plan(for fields: [Int]) -> LayoutPlan { makePlan(fields) }
}
