/// The bytes of one rendering while they are written.
///
/// It grows up to a limit. Beyond, it drops what it holds and says so, so that the memory stays bounded and the
/// writing code needs no error path for each token.
struct OutputBuffer: ~Copyable {
    /// How much more room than it needs an append may ask for, so that it can copy whole words.
    static let slack = 16

    private(set) var count = 0
    /// Whether more was written than is allowed.
    private(set) var isOverLimit = false
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var limit: Int

    init(capacity: Int, limit: Int) {
        self.limit = Self.padded(limit)
        self.capacity = min(capacity, self.limit)
        bytes = Self.allocate(self.capacity)
    }

    deinit { bytes.deallocate() }

    /// What was written so far.
    var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

    /// A part of what was written, or all of it.
    func padded(_ range: Range<Int>? = nil) -> PaddedBytes {
        guard let range else { return PaddedBytes(start: bytes, count: count) }
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return PaddedBytes(start: bytes + range.lowerBound, count: range.count)
    }

    /// Forgets everything, and bounds what comes next.
    mutating func reset(limit: Int = .max) {
        count = 0
        isOverLimit = false
        self.limit = Self.padded(limit)
    }

    /// Forgets everything after the first bytes.
    mutating func truncate(to length: Int) { count = min(count, length) }

    /// Appends one byte.
    mutating func append(_ byte: UInt8) {
        reserve(1)
        bytes[count] = byte
        count += 1
    }

    /// Appends bytes as they are.
    @inline(__always)
    mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        guard let start = source.baseAddress, source.count > 0, reserve(source.count) else { return }
        (bytes + count).update(from: start, count: source.count)
        count += source.count
    }

    /// Appends so many bytes, which `write` puts where it is told.
    @inline(__always)
    mutating func append(count added: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Void) {
        guard reserve(added) else { return }
        write(bytes + count)
        count += added
    }

    /// Appends bytes as they are.
    mutating func append(_ source: [UInt8]) { source.withUnsafeBufferPointer { append($0) } }

    /// Appends text as it is.
    mutating func append(_ text: String) { text.withUTF8Bytes { append($0) } }

    /// Appends bytes as they are.
    @inline(__always)
    mutating func append(_ source: PaddedBytes) {
        guard reserve(source.count + Self.slack) else { return }
        let target = UnsafeMutableRawPointer(bytes + count)
        count += source.count
        guard source.count <= 4 * Self.slack else {
            return target.copyMemory(from: source.start, byteCount: source.count)
        }
        // Most literals are short: a few whole words are quicker than a call that finds out how many.
        var offset = 0
        while offset < source.count {
            let word = UnsafeRawPointer(source.start + offset).loadUnaligned(as: SIMD16<UInt8>.self)
            target.storeBytes(of: word, toByteOffset: offset, as: SIMD16<UInt8>.self)
            offset += Self.slack
        }
    }

    /// Appends bytes, each replaced as the table says.
    @inline(__always)
    mutating func append(_ source: PaddedBytes, escapedBy table: EscapeTable) {
        guard reserve(source.count + Self.slack) else { return }
        var position = source.start
        let end = position + source.count
        var target = bytes + count
        while position < end {
            // Sixteen at a time: most text has nothing to escape. What is copied too much is written over.
            let block = UnsafeRawPointer(position).loadUnaligned(as: SIMD16<UInt8>.self)
            UnsafeMutableRawPointer(target).storeBytes(of: block, as: SIMD16<UInt8>.self)
            guard let kept = table.firstMark(in: block) else {
                // By a constant, so that the processor need not wait for the marks to go on.
                position += Self.slack
                target += Self.slack
                continue
            }
            position += kept
            target += kept
            guard position < end else { break }
            let replacement = table.replacement(at: position, to: end)
            position += replacement.consumed
            count = target - bytes
            guard reserve(end - position + Self.slack) else { return }
            target = bytes + count
            // The whole word is stored and only its used bytes are counted, which is quicker than counting first.
            UnsafeMutableRawPointer(target).storeBytes(of: replacement.bytes, as: UInt64.self)
            target += replacement.count
        }
        count = target - bytes - (position - end)
    }

    /// Makes room; false, and everything dropped, if that would exceed the limit.
    @discardableResult
    @inline(__always)
    private mutating func reserve(_ additional: Int) -> Bool {
        guard count + additional > capacity else { return true }
        return grow(by: additional)
    }

    @inline(never)
    private mutating func grow(by additional: Int) -> Bool {
        if count + additional > limit {
            isOverLimit = true
            count = 0
            guard additional > capacity else { return true }
            return false
        }
        let newCapacity = min(max(capacity * 2, count + additional), limit)
        let grown = Self.allocate(newCapacity)
        grown.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = grown
        capacity = newCapacity
        return true
    }

    /// Zeros, and as many more as may be read after the last of them.
    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + slack)
        bytes.initialize(repeating: 0, count: capacity + slack)
        return bytes
    }

    /// What an append may ask for beyond what it needs has to fit as well.
    private static func padded(_ limit: Int) -> Int { limit < .max - slack ? limit + slack : limit }
}
