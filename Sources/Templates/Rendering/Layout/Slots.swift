/// All values that one rendering reads, laid out flat: a record is a run of slots, a list a run of records, and all
/// text lies in one buffer.
///
/// The first slots are always absent. They are what a missing record reads as, so that reaching through one needs
/// no check.
@usableFromInline
struct Slots: ~Copyable {
    private var slots: UnsafeMutablePointer<Value>
    private var capacity = 128
    private(set) var count = 0
    private var text = OutputBuffer(capacity: 4096, limit: .max)
    private let plans: [LayoutPlan]

    /// Makes room for the records of these plans.
    init(plans: [LayoutPlan]) {
        self.plans = plans
        slots = .allocate(capacity: capacity)
        var nothing = 1
        for plan in plans { nothing = max(nothing, plan.width) }
        _ = reserve(nothing)
    }

    deinit { slots.deallocate() }

    /// The value in a slot.
    subscript(slot: Int) -> Value {
        get {
            precondition(slot >= 0 && slot < count)
            return slots[slot]
        }
        set {
            precondition(slot >= 0 && slot < count)
            slots[slot] = newValue
        }
    }

    /// The bytes of a text; they move when more is laid out.
    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text.contents[range])
    }

    /// Makes room for values, which are absent until they are set.
    mutating func reserve(_ additional: Int) -> Int {
        let start = count
        if start + additional > capacity { grow(to: start + additional) }
        (slots + start).initialize(repeating: .absent, count: additional)
        count += additional
        return start
    }

    private mutating func grow(to needed: Int) {
        let newCapacity = max(capacity * 2, needed)
        let grown = UnsafeMutablePointer<Value>.allocate(capacity: newCapacity)
        grown.moveInitialize(from: slots, count: count)
        slots.deallocate()
        slots = grown
        capacity = newCapacity
    }
}

extension Slots {
    /// Lays out a text.
    mutating func text(_ string: String) -> Value {
        let start = text.count
        text.append(string)
        return .text(start..<text.count)
    }

    /// Lays out texts one after the other.
    @usableFromInline
    mutating func texts(_ strings: [String]) -> Value {
        let start = reserve(strings.count)
        for (offset, string) in strings.enumerated() { self[start + offset] = text(string) }
        return .list(Run(start: start, count: strings.count, width: 1))
    }

    /// Lays out a model, if there is one.
    @usableFromInline
    mutating func record<Model: TemplateModel>(_ model: Model?) -> Value {
        guard let model else { return .absent }
        return .record(root(model))
    }

    /// Lays out a model and tells where its slots begin.
    mutating func root<Model: TemplateModel>(_ model: Model) -> Int {
        guard let plan = plan(for: Model.self) else { return 0 }
        let start = reserve(plan.width)
        withUnsafePointer(to: model) { fill(from: start, with: UnsafeRawPointer($0), by: plan) }
        return start
    }

    /// Lays out several models one after the other.
    @usableFromInline
    mutating func list<Model: TemplateModel>(_ models: [Model]) -> Value {
        guard let plan = plan(for: Model.self) else { return .absent }
        let run = Run(start: reserve(plan.width * models.count), count: models.count, width: plan.width)
        models.withUnsafeBytes { bytes in
            guard var model = bytes.baseAddress else { return }
            let stride = MemoryLayout<Model>.stride
            for index in 0..<run.count {
                fill(from: run.start + index * run.width, with: model, by: plan)
                model += stride
            }
        }
        return .list(run)
    }

    private mutating func fill(from start: Int, with model: UnsafeRawPointer, by plan: borrowing LayoutPlan) {
        plan.readers.withUnsafeBufferPointer { readers in
            var slot = start
            for index in readers.indices {
                self[slot] = value(readers[index], of: model)
                slot += 1
            }
        }
    }

    @inline(__always)
    private mutating func value(_ reader: FieldReader, of model: UnsafeRawPointer) -> Value {
        switch reader {
        case .text(let read): read(model).map { text($0) } ?? .absent
        case .integer(let read): read(model).map(Value.integer) ?? .absent
        case .decimal(let read): read(model).map(Value.decimal) ?? .absent
        case .flag(let read): .flag(read(model))
        case .date(let read): read(model).map(Value.date) ?? .absent
        case .part(let read): read(model, &self)
        }
    }

    private func plan(for model: any TemplateModel.Type) -> LayoutPlan? {
        let wanted = ObjectIdentifier(model)
        return plans.first { $0.model == wanted }
    }
}
