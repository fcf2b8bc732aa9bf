import struct Foundation.Date

extension Date {
    /// Whole seconds since 1970.
    var wholeSeconds: Int64 { Int64(timeIntervalSince1970.rounded(.down)) }

    /// The time in UTC as SmartForms writes it: `2026-03-01 10:12:13`.
    var ekomiTimestamp: String {
        let day = CalendarDay(containing: wholeSeconds)
        let second = wholeSeconds - day.start
        let parts = [second / 3600, second / 60 % 60, second % 60].map { CalendarDay.padded($0, to: 2) }
        return "\(day) \(parts.joined(separator: ":"))"
    }
}
