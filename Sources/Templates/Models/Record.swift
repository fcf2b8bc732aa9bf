/// A model laid out in slots, in the order of its declared fields.
public struct Record: Sendable {
    /// The values, one for each declared field.
    public let slots: [Value]

    /// Lays out a model.
    public init<Model: TemplateModel>(_ model: Model) {
        slots = Model.fields.map { $0.read(model) }
    }
}
