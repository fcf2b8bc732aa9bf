/// Which fields of a model a program reads, in the order of their slots; the others are never touched.
struct LayoutPlan: Sendable {
    /// The model's type.
    let model: ObjectIdentifier
    let readers: [FieldReader]

    /// Plans to lay out the fields at these positions of the declaration.
    init<Model: TemplateModel>(_ model: Model.Type, fields positions: [Int]) {
        self.model = ObjectIdentifier(model)
        let fields = model.fields
        readers = positions.map { fields[$0].reader }
    }

    /// How many slots a record takes.
    var width: Int { readers.count }
}
