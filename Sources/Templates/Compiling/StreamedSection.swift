/// The section of a template that is rendered item by item.
struct StreamedSection {
    let name: String
    let schema: Schema
    /// What comes before the items, and what each item is, once they were met.
    var head: Program?
    var item: Program?
}
