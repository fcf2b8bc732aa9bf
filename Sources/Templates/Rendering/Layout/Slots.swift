/// All values that one rendering reads, laid out flat: a record is a run of slots, a list a run of records.
///
/// The first slots are always absent. They are what a missing record reads as, so that reaching through one needs
/// no check.
struct Slots {
    private(set) var values: [Value]
    private let plans: [any AnyLayoutPlan]

    /// Makes room for the records of these plans.
    init(plans: [any AnyLayoutPlan]) {
        self.plans = plans
        let nothing = max(1, plans.reduce(0) { max($0, $1.width) })
        values = []
        values.reserveCapacity(128)
        values.append(contentsOf: repeatElement(.absent, count: nothing))
    }

    /// Lays out a model and tells where its slots begin.
    mutating func record<Model: TemplateModel>(_ model: Model) -> Int {
        let plan = plan(for: Model.self)
        let start = reserve(plan.width)
        fill(from: start, with: model, by: plan)
        return start
    }

    /// Lays out several models one after the other.
    mutating func list<Model: TemplateModel>(_ models: [Model]) -> Value {
        let plan = plan(for: Model.self)
        let run = Run(start: reserve(plan.width * models.count), count: models.count, width: plan.width)
        var start = run.start
        for model in models {
            fill(from: start, with: model, by: plan)
            start += plan.width
        }
        return .list(run)
    }

    /// Lays out texts one after the other.
    mutating func texts(_ texts: [String]) -> Value {
        let start = values.count
        values.append(contentsOf: texts.lazy.map(Value.text))
        return .list(Run(start: start, count: texts.count, width: 1))
    }

    /// Makes room for values that are set afterwards.
    mutating func reserve(_ count: Int) -> Int {
        let start = values.count
        values.append(contentsOf: repeatElement(.absent, count: count))
        return start
    }

    /// Sets a value for which room was made.
    mutating func set(_ slot: Int, to value: Value) { values[slot] = value }

    private mutating func fill<Model: TemplateModel>(from start: Int, with model: Model, by plan: LayoutPlan<Model>) {
        for (offset, reader) in plan.readers.enumerated() {
            let value = reader.value(of: model, layingOutPartsIn: &self)
            values[start + offset] = value
        }
    }

    private func plan<Model: TemplateModel>(for model: Model.Type) -> LayoutPlan<Model> {
        let wanted = ObjectIdentifier(model)
        for plan in plans where plan.model == wanted {
            // The identity was compared, and only `LayoutPlan<Model>` carries it.
            return unsafeDowncast(plan, to: LayoutPlan<Model>.self)
        }
        return LayoutPlan(fields: [])
    }
}
