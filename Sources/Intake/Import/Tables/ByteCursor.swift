import ReviewFeeds

/// Bytes of a source one at a time, some of which can be put back.
struct ByteCursor {
    private let source: ByteSource
    private var part: [UInt8]
    private var position = 0
    private var count = 0
    private var putBack: [UInt8] = []
    private var putBackPosition = 0

    init(_ source: ByteSource, partSize: Int = 1 << 16) {
        self.source = source
        part = [UInt8](repeating: 0, count: partSize)
    }

    /// The next byte, or nil at the end.
    mutating func next() throws(FeedReadingError) -> UInt8? {
        if putBackPosition < putBack.count {
            putBackPosition += 1
            return putBack[putBackPosition - 1]
        }
        if position == count {
            count = try fill()
            position = 0
            guard count > 0 else { return nil }
        }
        position += 1
        return part[position - 1]
    }

    /// Lets bytes be read again, before all others.
    mutating func putBack(_ bytes: some Sequence<UInt8>) {
        putBack = Array(bytes) + putBack[putBackPosition...]
        putBackPosition = 0
    }

    private mutating func fill() throws(FeedReadingError) -> Int {
        // A closure of `withUnsafeMutableBytes` cannot throw a typed error of its own through a mutating access.
        let result = part.withUnsafeMutableBytes { buffer in
            Result { () throws(FeedReadingError) in try source.read(into: buffer) }
        }
        return try result.get()
    }
}
