/// Elements of equal width that lie one after the other.
@usableFromInline
struct Run: Sendable {
    /// The slot at which the first begins.
    var start: Int
    /// How many there are.
    var count: Int
    /// How many slots each takes.
    var width: Int
}
