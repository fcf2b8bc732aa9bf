/// A growing buffer of bytes, with no bound and no error: what the engine cannot do without is left out here.
struct ByteWriter: ~Copyable {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 256) {
        bytes = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { bytes.deallocate() }

    var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    private mutating func reserve(_ additional: Int) {
        if count + additional > capacity { grow(by: additional) }
    }

    @inline(never)
    private mutating func grow(by additional: Int) {
        let newCapacity = max(capacity * 2, count + additional)
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
        grown.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = grown
        capacity = newCapacity
    }

    @inline(__always)
    mutating func append(_ literal: StaticString) {
        let count = literal.utf8CodeUnitCount
        reserve(count)
        (bytes + self.count).update(from: literal.utf8Start, count: count)
        self.count += count
    }

    mutating func append(_ number: Int) {
        var digits: (UInt64, UInt64, UInt32) = (0, 0, 0)
        withUnsafeMutableBytes(of: &digits) { digits in
            var rest = number.magnitude
            var first = digits.count
            repeat {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            reserve(digits.count - first + 1)
            if number < 0 {
                bytes[count] = UInt8(ascii: "-")
                count += 1
            }
            for digit in digits[first...] {
                bytes[count] = digit
                count += 1
            }
        }
    }

    mutating func append(_ number: Double) {
        var text = number.description
        text.withUTF8 {
            reserve($0.count)
            guard let start = $0.baseAddress else { return }
            (bytes + count).update(from: start, count: $0.count)
            count += $0.count
        }
    }

    mutating func append(_ text: String, escapedBy escapes: EscapeList) {
        var text = text
        text.withUTF8 { source in
            guard var position = source.baseAddress else { return }
            let end = position + source.count
            while position < end {
                let runEnd = escapes.endOfRun(from: position, to: end)
                let run = runEnd - position
                reserve(run + EscapeList.capacity)
                (bytes + count).update(from: position, count: run)
                count += run
                guard runEnd < end else { return }
                // The whole word is stored and only its used bytes are counted, which is quicker than counting first.
                let escape = escapes.escape(at: runEnd, to: end)
                UnsafeMutableRawPointer(bytes + count).storeBytes(of: escape.bytes, as: UInt64.self)
                count += escape.count
                position = runEnd + escape.consumed
            }
        }
    }
}
