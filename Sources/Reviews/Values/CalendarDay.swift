public import struct Foundation.Date

/// A day of the Gregorian calendar in UTC, such as `2026-03-01`.
public struct CalendarDay: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970.
    package let number: Int

    private init(number: Int) { self.number = number }

    /// The day of an instant.
    public init(_ date: Date) {
        number = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
    }

    /// The day so many days later, or earlier if negative.
    public func advanced(by days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// How many days from this day until the other.
    public func distance(to other: CalendarDay) -> Int { other.number - number }

    /// Its first instant.
    public var start: Date { Date(timeIntervalSince1970: Double(number) * 86_400) }

    /// Orders days by time.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension CalendarDay: LosslessStringConvertible {
    /// Reads `2026-03-01`; nil for anything else, and for days that no calendar has.
    public init?(_ description: String) {
        var rest = Array(description.utf8)[...]
        self.init(prefixOf: &rest)
        guard rest.isEmpty else { return nil }
    }

    /// The day by ISO 8601, such as `2026-03-01`.
    public var description: String {
        let (year, month, day) = civil
        let digits = { (number: Int, width: Int) in
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    }

    /// Reads a day at the start of a text and leaves the rest of it.
    package init?(prefixOf text: inout ArraySlice<UInt8>) {
        let digits = text.prefix(10)
        guard digits.count == 10 else { return nil }
        var parts = [0]
        for byte in digits {
            if let digit = byte.digitValue {
                parts[parts.count - 1] = parts[parts.count - 1] * 10 + digit
            } else if byte == UInt8(ascii: "-") {
                parts.append(0)
            } else {
                return nil
            }
        }
        guard parts.count == 3, digits[digits.startIndex + 4] == UInt8(ascii: "-"),
            digits[digits.startIndex + 7] == UInt8(ascii: "-")
        else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
        text.removeFirst(10)
    }

    /// The day of the Gregorian calendar, or nil if it has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        // Years are counted from March, so that the leap day comes last; 400 of them always have as many days.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        self.init(number: era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
        guard civil == (year, month, day) else { return nil }
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
