/// Bytes in which the texts of an item lie, and where those of its lists do; lent for one rendering.
public struct LentTexts {
    let bytes: UnsafeBufferPointer<UInt8>
    let places: UnsafeBufferPointer<Range<Int>>

    /// Lends nothing.
    public init() { self.init(UnsafeBufferPointer(start: nil, count: 0)) }

    /// Lends bytes that outlive the rendering, and the places of texts among them that lists name.
    public init(
        _ bytes: UnsafeBufferPointer<UInt8>,
        places: UnsafeBufferPointer<Range<Int>> = UnsafeBufferPointer(start: nil, count: 0)
    ) {
        self.bytes = bytes
        self.places = places
    }
}
