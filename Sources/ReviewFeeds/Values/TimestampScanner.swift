import Reviews

/// Reads a time byte by byte, without a formatter and its locks.
struct TimestampScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var isStrict = true

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads a time, or nil if it is none.
    static func scan(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        var scanner = TimestampScanner(text.trimmedBytes())
        return scanner.scan()
    }

    private mutating func scan() -> Timestamp? {
        if let seconds = unixSeconds() { return Timestamp(seconds: seconds, hasZone: true, isStrict: false) }
        guard let day = scanDay() else { return nil }
        guard index < bytes.endIndex else {
            return Timestamp(seconds: Double(day) * 86_400, hasZone: false, isStrict: false)
        }
        guard let time = scanTimeOfDay() else { return nil }
        guard index < bytes.endIndex else {
            return Timestamp(seconds: Double(day) * 86_400 + time, hasZone: false, isStrict: isStrict)
        }
        guard let offset = scanZone(), index == bytes.endIndex else { return nil }
        return Timestamp(seconds: Double(day) * 86_400 + time - Double(offset), hasZone: true, isStrict: isStrict)
    }

    /// Nine or ten digits and nothing else: seconds since 1970, from 1973 to 2286.
    private func unixSeconds() -> Double? {
        guard (9...10).contains(bytes.count), bytes.allSatisfy(\.isASCIIDigit) else { return nil }
        return Double(bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }

    /// `2026-03-01` as days since 1970.
    private mutating func scanDay() -> Int? {
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else { return nil }
        return CalendarDay(year: year, month: month, day: day)?.number
    }

    /// `T10:12:13.5` as seconds since midnight.
    private mutating func scanTimeOfDay() -> Double? {
        if !skip("T") {
            guard skip(" ") else { return nil }
            isStrict = false
        }
        guard let hour = number(2), skip(":"), let minute = number(2), hour <= 24, minute < 60 else { return nil }
        var seconds = 0.0
        if skip(":") {
            guard let whole = number(2), whole <= 60 else { return nil }
            isStrict = isStrict && whole < 60
            seconds = Double(whole)
            if skip(".") {
                guard let fraction = scanFraction() else { return nil }
                seconds += fraction
            }
        } else {
            isStrict = false
        }
        guard hour < 24 || (minute == 0 && seconds == 0) else { return nil }
        return Double(hour * 3600 + minute * 60) + seconds
    }

    private mutating func scanFraction() -> Double? {
        var value = 0.0
        var weight = 0.1
        let start = index
        while index < bytes.endIndex, bytes[index].isASCIIDigit {
            value += Double(bytes[index] - 0x30) * weight
            weight /= 10
            index += 1
        }
        return index > start ? value : nil
    }

    /// `Z`, `+01:00` or, outside the schema, `+0100`, as seconds east of Greenwich.
    private mutating func scanZone() -> Int? {
        if skip("Z") { return 0 }
        let sign: Int
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard let hours = number(2) else { return nil }
        if !skip(":") { isStrict = false }
        guard let minutes = number(2), hours < 14 || (hours == 14 && minutes == 0), minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }

    private mutating func number(_ length: Int) -> Int? {
        guard index + length <= bytes.endIndex else { return nil }
        var value = 0
        for byte in bytes[index..<index + length] {
            guard byte.isASCIIDigit else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        index += length
        return value
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }
}
