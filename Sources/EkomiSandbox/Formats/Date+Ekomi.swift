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

    /// The time in UTC as Smart Review Request writes it: `2026-03-01T10:12:13Z`.
    var ekomiInstant: String {
        let halves = ekomiTimestamp.split(separator: " ")
        return "\(halves[0])T\(halves[1])Z"
    }

    /// Reads `2026-03-01 10:12:13`, or `01-03-2026 10:12:13`; nil for anything else.
    init?(ekomiTime text: String) {
        let halves = text.split(separator: " ", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return nil }
        let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
        let isReversed = parts.count == 3 && parts[0].utf8.count == 2
        let day = isReversed ? "\(parts[2])-\(parts[1])-\(parts[0])" : String(halves[0])
        let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false)
        guard let day = CalendarDay(parsing: day), clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }),
            let hour = UInt8(clock[0]), let minute = UInt8(clock[1]), let second = UInt8(clock[2]),
            hour < 24, minute < 60, second < 60
        else { return nil }
        let ofDay = Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second)
        self.init(timeIntervalSince1970: Double(day.start + ofDay))
    }
}
