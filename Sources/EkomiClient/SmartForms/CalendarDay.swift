public import struct Foundation.Date

/// A day of the calendar in UTC, which is how eKomi's filters name time: `2026-03-01`.
public struct CalendarDay: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970.
    private let number: Int

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
