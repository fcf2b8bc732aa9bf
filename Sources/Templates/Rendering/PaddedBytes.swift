/// Bytes after which `OutputBuffer.slack` more can be read, so that they can be taken in whole words.
struct PaddedBytes {
    let start: UnsafePointer<UInt8>
    let count: Int

    /// The bytes alone.
    var unpadded: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// The first byte, if there is one.
    var first: UInt8? { count > 0 ? start.pointee : nil }
}
