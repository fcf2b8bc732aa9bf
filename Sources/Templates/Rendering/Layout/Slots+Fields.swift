public import struct Foundation.Date

extension Slots {
    /// Lays out what a plan says of the model that lies there.
    mutating func fill(from start: Int, with model: UnsafeRawPointer, by plan: LayoutPlan) {
        for index in plan.steps.indices {
            let slot = start + index
            switch plan.steps[index] {
            case .stored(.text, let offset):
                let value = text((model + offset).assumingMemoryBound(to: String.self).pointee)
                self[slot] = value
            case .stored(.optionalText, let offset):
                layOut(text: (model + offset).assumingMemoryBound(to: String?.self).pointee, at: slot)
            case .stored(.integer, let offset):
                self[slot] = .integer((model + offset).load(as: Int.self))
            case .stored(.optionalInteger, let offset):
                layOut(integer: (model + offset).load(as: Int?.self), at: slot)
            case .stored(.decimal, let offset):
                self[slot] = .decimal((model + offset).load(as: Double.self))
            case .stored(.flag, let offset):
                self[slot] = .flag((model + offset).load(as: Bool.self))
            case .stored(.date, let offset):
                self[slot] = .date((model + offset).load(as: Date.self))
            case .stored(.markup, let offset):
                layOut(text: (model + offset).assumingMemoryBound(to: SafeMarkup?.self).pointee?.html, at: slot)
            case .stored(.record(let part), let offset):
                layOut(record: model + offset, of: part, at: slot)
            case .stored(.lentText, let offset):
                layOut(lent: (model + offset).load(as: Range<Int>?.self), at: slot)
            case .stored(.lentTexts, let offset):
                layOut(lentTexts: (model + offset).load(as: Range<Int>.self), at: slot)
            case .shared(let model):
                self[slot] = sharedList(of: model).map(Value.list) ?? .absent
            case .computed(let reader):
                plan.readers[reader].read(model, &self, slot)
            }
        }
    }
}

extension Slots {
    /// Lays out models that lie one after the other.
    private mutating func fill(_ run: Run, with models: UnsafeRawBufferPointer, by plan: LayoutPlan) {
        guard run.count > 0, var model = models.baseAddress else { return }
        let stride = models.count / run.count
        var slot = run.start
        for _ in 0..<run.count {
            fill(from: slot, with: model, by: plan)
            slot += run.width
            model += stride
        }
    }
}

/// What the readers of fields call, one for each kind of field.
extension Slots {
    @usableFromInline
    mutating func layOut(text string: String?, at slot: Int) { self[slot] = string.map { text($0) } ?? .absent }

    @usableFromInline
    mutating func layOut(integer: Int?, at slot: Int) { self[slot] = integer.map(Value.integer) ?? .absent }

    @usableFromInline
    mutating func layOut(decimal: Double?, at slot: Int) { self[slot] = decimal.map(Value.decimal) ?? .absent }

    @usableFromInline
    mutating func layOut(flag: Bool, at slot: Int) { self[slot] = .flag(flag) }

    @usableFromInline
    mutating func layOut(date: Date?, at slot: Int) { self[slot] = date.map(Value.date) ?? .absent }

    @usableFromInline
    mutating func layOut(texts: [String], at slot: Int) {
        let start = reserve(texts.count)
        for (offset, string) in texts.enumerated() { self[start + offset] = text(string) }
        self[slot] = .list(Run(start: start, count: texts.count, width: 1))
    }

    /// Lays out a text of the bytes that are lent; nothing where it does not lie among them.
    @usableFromInline
    mutating func layOut(lent range: Range<Int>?, at slot: Int) {
        self[slot] = range.flatMap { text(lent: $0) } ?? .absent
    }

    @usableFromInline
    mutating func layOut(lentTexts places: Range<Int>, at slot: Int) {
        let start = reserve(places.count)
        for (offset, place) in places.enumerated() { self[start + offset] = text(lentAt: place) ?? .absent }
        self[slot] = .list(Run(start: start, count: places.count, width: 1))
    }

    @usableFromInline
    mutating func layOutNothing(at slot: Int) { self[slot] = .absent }

    /// Lays out the model that lies there.
    @usableFromInline
    mutating func layOut(record model: UnsafeRawPointer, of type: ObjectIdentifier, at slot: Int) {
        let start = root(at: model, of: type)
        self[slot] = .record(start)
    }

    /// Lays out the models that lie there one after the other.
    @usableFromInline
    mutating func layOut(list models: UnsafeRawBufferPointer, count: Int, of type: ObjectIdentifier, at slot: Int) {
        self[slot] = run(models, count: count, of: type).map(Value.list) ?? .absent
    }

    /// Lays out models one after the other; nil if the program reads nothing of them.
    mutating func run(_ models: UnsafeRawBufferPointer, count: Int, of type: ObjectIdentifier) -> Run? {
        guard let plan = plan(for: type) else { return nil }
        let run = Run(start: reserve(plan.width * count), count: count, width: plan.width)
        fill(run, with: models, by: plan)
        return run
    }
}
