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
    private let limit: Int

    init(capacity: Int, limit: Int) {
        self.limit = limit == .max ? limit : limit + Self.slack
        self.capacity = min(capacity, self.limit)
        bytes = .allocate(capacity: self.capacity)
    }

    deinit { bytes.deallocate() }

    /// What was written so far.
    var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

    /// Forgets everything after the first bytes.
    mutating func truncate(to length: Int) { count = min(count, length) }

    /// Appends one byte.
    mutating func append(_ byte: UInt8) {
        reserve(1)
        bytes[count] = byte
        count += 1
    }

    /// Appends bytes as they are.
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

    /// Appends bytes after which `slack` more can be read.
    @inline(__always)
    mutating func append(padded source: UnsafePointer<UInt8>, count added: Int) {
        guard reserve(added + Self.slack) else { return }
        let target = UnsafeMutableRawPointer(bytes + count)
        count += added
        guard added <= 4 * Self.slack else { return target.copyMemory(from: source, byteCount: added) }
        // Most literals are short: a few whole words are quicker than a call that finds out how many.
        var offset = 0
        while offset < added {
            let word = UnsafeRawPointer(source + offset).loadUnaligned(as: SIMD16<UInt8>.self)
            target.storeBytes(of: word, toByteOffset: offset, as: SIMD16<UInt8>.self)
            offset += Self.slack
        }
    }

    /// Appends bytes, each replaced as the table says.
    mutating func append(_ source: UnsafeBufferPointer<UInt8>, escapedBy table: EscapeTable) {
        guard var position = source.baseAddress, reserve(source.count + Self.slack) else { return }
        let end = position + source.count
        var target = bytes + count
        while true {
            table.copyRun(from: &position, to: end, into: &target)
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
        count = target - bytes
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
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
        grown.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = grown
        capacity = newCapacity
        return true
    }
}
