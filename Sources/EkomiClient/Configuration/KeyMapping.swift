/// Where an account's records name their keys otherwise than known: our field → their key.
///
/// A mapped key takes precedence over every known spelling. A dot leads into an object: `customer.name`.
public struct KeyMapping: Sendable, Hashable {
    private var keys: [RecordField: String]

    /// A mapping of nothing.
    public init() { keys = [:] }

    /// Makes a mapping of fields to eKomi's keys.
    public init(_ keys: [RecordField: String]) { self.keys = keys }

    /// The account's own key of a field, if it is mapped.
    public subscript(field: RecordField) -> String? {
        get { keys[field] }
        set { keys[field] = newValue }
    }
}
