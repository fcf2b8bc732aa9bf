extension OutputBuffer {
    /// Appends a whole number in digits.
    mutating func append(decimal number: Int) {
        // Stars, counts of a page and the like.
        if let digit = UInt8(exactly: number), digit < 10 { return append(UInt8(ascii: "0") + digit) }
        if number < 0 { append(UInt8(ascii: "-")) }
        append(digits: UInt(number.magnitude))
    }

    /// Appends digits, with zeros in front up to a width.
    mutating func append(digits number: UInt, width: Int = 1) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(width, 20)) { digits in
            var rest = number
            var first = digits.count
            while rest > 0 || digits.count - first < width {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
            append(UnsafeBufferPointer(rebasing: digits[first...]))
        }
    }

    /// Appends the shortest decimal that reads back as the same number; a whole one without `.0`.
    mutating func append(decimal number: Double) {
        if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return append(decimal: whole) }
        append(number.description)
    }
}
