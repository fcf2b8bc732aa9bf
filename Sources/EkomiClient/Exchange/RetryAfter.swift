import Reviews

import struct Foundation.Date

/// The header by which a server says when to come again.
enum RetryAfter {
    /// How long to wait: a number of seconds, or until a date of HTTP; nil if it is neither.
    static func delay(_ value: String, now: Date) -> Duration? {
        if let seconds = Int(value.trimmed) { return .seconds(max(0, seconds)) }
        guard let date = date(value) else { return nil }
        return .seconds(max(0, date.timeIntervalSince(now)))
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, and the two forms that RFC 9110 calls obsolete.
    private static func date(_ value: String) -> Date? {
        let words = value.lowercased().split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
        guard let monthWord = words.first(where: months.contains), let month = months.firstIndex(of: monthWord),
            let time = words.first(where: { $0.contains(":") })
        else { return nil }
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == 2, let day = numbers.first, let year = numbers.last else { return nil }
        let clock = time.split(separator: ":").compactMap { Int($0) }
        // Two digits mean the century that is nearer.
        let fullYear = year < 70 ? year + 2000 : year < 100 ? year + 1900 : year
        guard clock.count == 3, let midnight = CalendarDay(year: fullYear, month: month + 1, day: day)?.start else {
            return nil
        }
        return midnight.addingTimeInterval(Double(clock[0] * 3600 + clock[1] * 60 + clock[2]))
    }
}
