public import Foundation

extension CronExpression {
    /// The first time after `date` in a time zone, or nil if there is none within the next eight years.
    ///
    /// A time that a change of clocks skips comes as soon as clocks go on; one that comes twice counts once.
    public func next(after date: Date, in timeZone: TimeZone) -> Date? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        guard var day = calendar.dateInterval(of: .day, for: date)?.start else { return nil }
        // February 29th of a century's end is the rarest day there is: eight years apart.
        for _ in 0..<(8 * 366) {
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: day)
            if let month = parts.month, let number = parts.day, let weekday = parts.weekday,
                matchesDay(number, month: month, weekday: weekday - 1),
                let time = firstTime(on: parts, after: date, calendar)
            {
                return time
            }
            guard let next = calendar.date(byAdding: .day, value: 1, to: day) else { return nil }
            day = calendar.startOfDay(for: next)
        }
        return nil
    }

    private func firstTime(on day: DateComponents, after date: Date, _ calendar: Calendar) -> Date? {
        for hour in 0..<24 where hours.contains(hour) {
            for minute in 0..<60 where minutes.contains(minute) {
                var parts = DateComponents(year: day.year, month: day.month, day: day.day)
                parts.hour = hour
                parts.minute = minute
                if let time = calendar.date(from: parts), time > date { return time }
            }
        }
        return nil
    }
}
