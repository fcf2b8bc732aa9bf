/// A schedule in cron syntax: minute, hour, day of the month, month, day of the week.
///
/// Numbers, `*`, lists, ranges, steps, English names of months and days, and the nicknames from `@hourly` to
/// `@yearly`. As in cron, a day matches by day of the month *or* of the week when both are restricted.
public struct CronExpression: Sendable, Hashable {
    /// The expression as it was written.
    public let source: String
    let minutes: CronField
    let hours: CronField
    let days: CronField
    let months: CronField
    let weekdays: CronField

    /// Reads an expression; throws what is wrong with which field.
    public init(_ source: String) throws(CronError) {
        let text = Self.nicknames[source.lowercased()] ?? source
        let fields = text.split(whereSeparator: \.isWhitespace)
        guard fields.count == 5 else {
            throw CronError(source: source, problem: "it has \(fields.count) fields, not 5")
        }
        func field(_ index: Int, _ kind: CronField.Kind) throws(CronError) -> CronField {
            do throws(CronField.Problem) {
                return try CronField(fields[index], kind)
            } catch {
                throw CronError(source: source, problem: "its \(kind.name) '\(fields[index])' \(error.description)")
            }
        }
        self.source = source
        minutes = try field(0, .minute)
        hours = try field(1, .hour)
        days = try field(2, .day)
        months = try field(3, .month)
        weekdays = try field(4, .weekday)
        guard canOccur else { throw CronError(source: source, problem: "no month has that day") }
    }

    private static let nicknames = [
        "@hourly": "0 * * * *",
        "@daily": "0 0 * * *",
        "@midnight": "0 0 * * *",
        "@weekly": "0 0 * * 0",
        "@monthly": "0 0 1 * *",
        "@yearly": "0 0 1 1 *",
        "@annually": "0 0 1 1 *",
    ]

    /// Whether a day of a month in the calendar is one of the schedule's.
    func matchesDay(_ day: Int, month: Int, weekday: Int) -> Bool {
        guard months.contains(month) else { return false }
        switch (days.isRestricted, weekdays.isRestricted) {
        case (true, true): return days.contains(day) || weekdays.contains(weekday)
        default: return days.contains(day) && weekdays.contains(weekday)
        }
    }

    /// February 30th never comes, and a search for it would have no end.
    private var canOccur: Bool {
        guard days.isRestricted, !weekdays.isRestricted else { return true }
        let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12)
            .contains { month in
                months.contains(month) && (1...longest[month - 1]).contains { days.contains($0) }
            }
    }
}

extension CronExpression: CustomStringConvertible {
    /// The expression as it was written.
    public var description: String { source }
}
