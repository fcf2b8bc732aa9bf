/// The bytes of one rendering while they are written.
///
/// It grows up to a limit. Beyond, it drops what it holds and says so, so that the memory stays bounded and the
/// writing code needs no error path for each token.
struct OutputBuffer: ~Copyable {
    private(set) var count = 0
    /// Whether more was written than is allowed.
    private(set) var isOverLimit = false
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private let limit: Int

    init(capacity: Int, limit: Int) {
        // Escaping asks for a little more room than it may need.
        self.limit = limit == .max ? limit : limit + EscapeTable.Replacement.capacity
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

    /// Appends bytes, each replaced as the table says; runs of bytes that stay are copied whole.
    mutating func append(_ source: UnsafeBufferPointer<UInt8>, escapedBy table: EscapeTable) {
        guard let start = source.baseAddress, reserve(source.count) else { return }
        let end = start + source.count
        var position = start
        while position < end {
            let runStart = position
            position = table.endOfRun(from: position, to: end)
            let run = position - runStart
            (bytes + count).update(from: runStart, count: run)
            count += run
            guard position < end else { return }
            let rest = UnsafeBufferPointer(start: position, count: end - position)
            let replacement = table.replacement(atStartOf: rest)
            position += replacement.consumed
            guard reserve(end - position + EscapeTable.Replacement.capacity) else { return }
            // The whole word is stored and only its used bytes are counted, which is quicker than counting first.
            UnsafeMutableRawPointer(bytes + count).storeBytes(of: replacement.bytes, as: UInt64.self)
            count += replacement.count
        }
    }

    /// Makes room; false, and everything dropped, if that would exceed the limit.
    @discardableResult
    private mutating func reserve(_ additional: Int) -> Bool {
        guard count + additional > capacity else { return true }
        return grow(by: additional)
    }

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
