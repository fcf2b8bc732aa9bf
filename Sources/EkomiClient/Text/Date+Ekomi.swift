import struct Foundation.Date
import struct Reviews.CalendarDay

extension Date {
    /// The time in UTC as eKomi's forms want it: `2026-03-01 10:12:13`.
    var ekomiTime: String { "\(CalendarDay(self)) \(timeOfDay)" }

    /// The time in UTC as ISO 8601 with the offset asked for: `2026-03-01T10:12:13+0000`.
    func iso8601(offset: String) -> String { "\(CalendarDay(self))T\(timeOfDay)\(offset)" }

    private var timeOfDay: String {
        let seconds = Int(timeIntervalSince(CalendarDay(self).start).rounded(.down))
        return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
    }
}
