extension TemplateModel {
    /// The model as templates see it: every name with its value, as indented JSON.
    public var jsonDescription: String { jsonDescription(lending: LentTexts()) }

    /// The same of a model that names texts by where they lie among these.
    public func jsonDescription(lending texts: LentTexts) -> String {
        let schemas = Schema.reachable(from: [Schema(Self.self)])
        var slots = Slots(plans: schemas.map { $0.plan(for: Array($0.entries.indices)) })
        var model = self
        let root = slots.root(&model, lending: texts)
        var description = ModelDescription(slots: slots)
        description.append(record: root, of: Schema(Self.self))
        return String(decoding: description.output.contents, as: UTF8.self) + "\n"
    }
}
