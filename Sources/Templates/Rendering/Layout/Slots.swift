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
    /// As much as a `TextExtent` can point at.
    private var text = OutputBuffer(capacity: 4096, limit: Int(UInt32.max))
    /// How to lay out the models that a program reads.
    var plans: [LayoutPlan]
    /// The bytes that were lent with the model being laid out, and only as long as it is.
    private var lent = LentTexts()
    /// The list that models to come share, and what it is a list of.
    private var shared: (model: ObjectIdentifier, run: Run)?

    init(plans: [LayoutPlan] = []) {
        self.plans = plans
        slots = .allocate(capacity: capacity)
        reset()
    }

    deinit { slots.deallocate() }

    /// Whether there was more text than can be held; then all of it is lost.
    var isOverLimit: Bool { text.isOverLimit }

    /// Forgets everything that was laid out.
    mutating func reset() {
        count = 0
        shared = nil
        text.reset(limit: Int(UInt32.max))
        var nothing = 1
        for plan in plans { nothing = max(nothing, plan.width) }
        let first = reserve(nothing)
        (slots + first).initialize(repeating: .absent, count: nothing)
    }

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
    func bytes(_ extent: TextExtent) -> PaddedBytes {
        text.padded(extent.start..<extent.start + extent.count)
    }

    /// Makes room for values, each of which has to be set before it is read.
    mutating func reserve(_ additional: Int) -> Int {
        let start = count
        if start + additional > capacity { grow(to: start + additional) }
        count += additional
        return start
    }

    /// How much is laid out.
    struct Mark {
        fileprivate let slots: Int
        fileprivate let text: Int
    }

    /// How much is laid out so far.
    var mark: Mark { Mark(slots: count, text: text.count) }

    /// Forgets what was laid out since.
    mutating func truncate(to mark: Mark) {
        count = min(count, mark.slots)
        text.truncate(to: mark.text)
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
    @inline(__always)
    mutating func text(_ string: String) -> Value {
        let start = text.count
        text.append(string)
        return .text(TextExtent(start..<text.count))
    }

    /// Lays out a text of the bytes that are lent; nil if it does not lie among them.
    @inline(__always)
    mutating func text(lent range: Range<Int>) -> Value? {
        guard range.lowerBound >= 0, range.upperBound <= lent.bytes.count else { return nil }
        let start = text.count
        text.append(UnsafeBufferPointer(rebasing: lent.bytes[range]))
        return .text(TextExtent(start..<text.count))
    }

    /// Lays out the text that one of the lent places tells of; nil if there is none.
    mutating func text(lentAt place: Int) -> Value? {
        lent.places.indices.contains(place) ? text(lent: lent.places[place]) : nil
    }

    /// Lays out a list that stays, as long as what comes after it is truncated to a later mark.
    mutating func share<Model: TemplateModel>(_ models: [Model]) {
        let type = ObjectIdentifier(Model.self)
        shared = models.withUnsafeBytes { run($0, count: models.count, of: type) }.map { (type, $0) }
    }

    /// The list that was shared last, if it is one of these models.
    func sharedList(of model: ObjectIdentifier) -> Run? {
        guard let shared, shared.model == model else { return nil }
        return shared.run
    }

    /// Lays out a model and tells where its slots begin.
    mutating func root<Model: TemplateModel>(_ model: Model) -> Int {
        withUnsafePointer(to: model) { root(at: UnsafeRawPointer($0), of: ObjectIdentifier(Model.self)) }
    }

    /// Lays out a model, read where it lies with the bytes lent to it, and tells where its slots begin.
    mutating func root<Model: TemplateModel>(
        _ model: inout Model,
        lending texts: LentTexts = LentTexts()
    ) -> Int {
        lent = texts
        // Whoever lends them takes them back when this returns.
        defer { lent = LentTexts() }
        return withUnsafePointer(to: &model) { root(at: UnsafeRawPointer($0), of: ObjectIdentifier(Model.self)) }
    }

    /// Lays out the model that lies there and tells where its slots begin.
    mutating func root(at model: UnsafeRawPointer, of type: ObjectIdentifier) -> Int {
        guard let plan = plan(for: type) else { return 0 }
        let start = reserve(plan.width)
        fill(from: start, with: model, by: plan)
        return start
    }

    /// How to lay out models of a type; nil if the program reads nothing of them.
    func plan(for model: ObjectIdentifier) -> LayoutPlan? {
        plans.first { $0.model == model }
    }
}
