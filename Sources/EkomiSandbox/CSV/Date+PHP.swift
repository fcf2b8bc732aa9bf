import struct Foundation.Date

extension Date {
    /// Reads what PHP's `DateTime` takes, as far as people write it: an ISO 8601 time, a day, `now`, `today`,
    /// `yesterday`, `tomorrow`, or a distance such as `-3 days`.
    init?(php text: String, now: Date) {
        let text = text.split(separator: " ").joined(separator: " ").lowercased()
        let today = CalendarDay(containing: now.wholeSeconds).start
        let named: [String: Int64] = [
            "now": now.wholeSeconds, "today": today, "midnight": today, "yesterday": today - CalendarDay.seconds,
            "tomorrow": today + CalendarDay.seconds,
        ]
        guard let seconds = named[text] ?? Self.distance(text).map({ now.wholeSeconds + $0 }) ?? Self.instant(text)
        else {
            return nil
        }
        self.init(timeIntervalSince1970: Double(seconds))
    }

    private static func distance(_ text: String) -> Int64? {
        let units: [String: Int64] = [
            "second": 1, "minute": 60, "hour": 3600, "day": CalendarDay.seconds, "week": 7 * CalendarDay.seconds,
            "month": 30 * CalendarDay.seconds, "year": 365 * CalendarDay.seconds,
        ]
        let halves = text.split(separator: " ")
        guard halves.count == 2, text.hasPrefix("+") || text.hasPrefix("-"), let count = Int32(halves[0]) else {
            return nil
        }
        let unit = halves[1].hasSuffix("s") ? halves[1].dropLast() : halves[1]
        return units[String(unit)].map { Int64(count) * $0 }
    }

    /// `2018-07-31`, `2018-07-31 14:05:21`, `2018-07-31T14:05:21+0000`, `…+00:00` or `…Z`.
    private static func instant(_ text: String) -> Int64? {
        guard let day = CalendarDay(parsing: String(text.prefix(10))) else { return nil }
        var rest = text.dropFirst(10)
        guard !rest.isEmpty else { return day.start }
        guard let separator = rest.popFirst(), separator == "t" || separator == " " else { return nil }
        let clock = rest.prefix(8)
        rest = rest.dropFirst(8)
        // Parts of a second are of no use to anybody here.
        if rest.hasPrefix(".") { rest = rest.dropFirst().drop { $0.isNumber } }
        guard let date = Date(ekomiTime: "\(day) \(clock)"), let zone = Self.offset(rest) else { return nil }
        return date.wholeSeconds - zone
    }

    private static func offset(_ zone: Substring) -> Int64? {
        guard !["", "z"].contains(zone) else { return 0 }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard zone.hasPrefix("+") || zone.hasPrefix("-"), digits.utf8.count == 4, let value = UInt16(digits) else {
            return nil
        }
        let seconds = Int64(value / 100) * 3600 + Int64(value % 100) * 60
        return zone.hasPrefix("-") ? -seconds : seconds
    }
}
