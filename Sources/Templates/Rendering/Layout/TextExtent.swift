/// Where a text lies among the bytes that were laid out.
///
/// Half as wide as a range of `Int`, so that a slot takes sixteen bytes; `Slots` holds no more text than that counts.
@usableFromInline
struct TextExtent: Sendable {
    private let offset: UInt32
    private let length: UInt32

    init(_ range: Range<Int>) {
        offset = UInt32(truncatingIfNeeded: range.lowerBound)
        length = UInt32(truncatingIfNeeded: range.count)
    }

    var start: Int { Int(offset) }
    var count: Int { Int(length) }
    var isEmpty: Bool { length == 0 }
}
