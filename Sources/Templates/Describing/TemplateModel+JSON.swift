extension TemplateModel {
    /// The model as templates see it: every name with its value, as indented JSON.
    public var jsonDescription: String {
        let schemas = Schema.reachable(from: [Schema(Self.self)])
        var slots = Slots(plans: schemas.map { $0.plan(for: Array($0.entries.indices)) })
        let root = slots.root(self)
        var description = ModelDescription(slots: slots)
        description.append(record: root, of: Schema(Self.self))
        return String(decoding: description.output.contents, as: UTF8.self) + "\n"
    }
}
