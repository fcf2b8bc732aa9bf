/// Which fields of a model a program reads, in the order of their slots; the others are never touched.
///
/// A class that points at memory, so that laying out a record counts no references. Sendable although it does: that is
/// written in the initializer alone, and freed with the plan.
final class LayoutPlan: @unchecked Sendable {
    /// A field as plain bits, so that stepping through the fields counts no references.
    enum Step: Sendable {
        case stored(StoredValue, offset: Int)
        /// The list of these models that items share.
        case shared(ObjectIdentifier)
        /// By the reader at this position.
        case computed(Int)
    }

    /// The model's type.
    let model: ObjectIdentifier
    /// One for each slot of a record.
    let steps: UnsafeBufferPointer<Step>
    let readers: [Reader]

    /// A reader by itself: in an array, a bare function would be wrapped in one that fits any.
    struct Reader: Sendable {
        let read: FieldReader.Body
    }

    /// Plans to lay out the fields at these positions of the declaration.
    init<Model: TemplateModel>(_ model: Model.Type, fields positions: [Int]) {
        self.model = ObjectIdentifier(model)
        let fields = model.fields
        var readers: [Reader] = []
        let steps = UnsafeMutableBufferPointer<Step>.allocate(capacity: positions.count)
        for (slot, position) in positions.enumerated() {
            switch fields[position].reader {
            case .stored(let value, let offset):
                steps.initializeElement(at: slot, to: .stored(value, offset: offset))
            case .shared(let model):
                steps.initializeElement(at: slot, to: .shared(model))
            case .computed(let body):
                steps.initializeElement(at: slot, to: .computed(readers.count))
                readers.append(Reader(read: body))
            }
        }
        self.steps = UnsafeBufferPointer(steps)
        self.readers = readers
    }

    deinit { steps.deallocate() }

    /// How many slots a record takes.
    var width: Int { steps.count }
}
