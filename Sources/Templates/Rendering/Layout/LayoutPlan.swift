/// Which fields of a model a program reads, in the order of their slots; the others are never touched.
final class LayoutPlan<Model: TemplateModel>: AnyLayoutPlan {
    let model: ObjectIdentifier
    let readers: [FieldReader<Model>]

    /// Plans to lay out the fields at these positions of the declaration.
    init(fields positions: [Int]) {
        model = ObjectIdentifier(Model.self)
        let fields = Model.fields
        readers = positions.map { fields[$0].reader }
    }

    var width: Int { readers.count }
}
