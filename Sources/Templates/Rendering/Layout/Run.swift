/// Elements of equal width that lie one after the other.
@usableFromInline
struct Run: Sendable {
    private let first: UInt32
    private let length: UInt32
    private let stride: UInt32

    /// Elements from a slot on.
    ///
    /// That many slots would fill 64 GB: no model comes near.
    init(start: Int, count: Int, width: Int) {
        first = UInt32(start)
        length = UInt32(count)
        stride = UInt32(width)
    }

    /// The slot at which the first begins.
    var start: Int { Int(first) }
    /// How many there are.
    var count: Int { Int(length) }
    /// How many slots each takes.
    var width: Int { Int(stride) }
}
