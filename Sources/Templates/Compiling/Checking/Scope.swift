/// Something that names are looked up in: what a section has entered.
struct Scope {
    /// What it is.
    enum Content {
        /// A record at which a register points.
        case record(Schema, register: Int)
        /// A single value, which `{{.}}` shows.
        case value(FieldKind, Operand)
    }

    let content: Content
    /// Tells it from every other of the compilation.
    let id: Int
    /// The scope in which the section was found that entered this one.
    let origin: Int?
}

extension Scope {
    /// What two scopes have in common if code for the one works in the other.
    var shape: [AnyHashable] {
        switch content {
        case .record(let schema, let register): [schema.identity, register]
        case .value(_, let operand): [operand]
        }
    }
}
