import struct Foundation.Date

/// A point in time by the calendar, in UTC, between the years 0 and 9999.
struct CivilTime {
    let year: Int
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int
    let second: Int

    /// Splits a point in time; what lies outside the years 0 to 9999 is moved to the nearest end.
    ///
    /// The days are counted from a March far enough back that none is negative, in eras of 400 years, so that the leap
    /// day comes last in its year.
    init(_ date: Date) {
        let seconds = date.timeIntervalSince1970
        let range = Self.firstSecond...Self.lastSecond
        let bounded = seconds.isNaN ? 0 : min(max(seconds, Double(range.lowerBound)), Double(range.upperBound))
        var total = Int(bounded)
        if Double(total) > bounded { total -= 1 }
        let sinceStart = UInt64(total - range.lowerBound)
        let ofDay = UInt32(truncatingIfNeeded: sinceStart % 86_400)
        hour = Int(ofDay / 3600)
        minute = Int(ofDay / 60 % 60)
        second = Int(ofDay % 60)

        let days = UInt32(truncatingIfNeeded: sinceStart / 86_400) + Self.daysBeforeStart
        let era = days / 146_097
        let ofEra = days % 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
        month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        year = Int(era * 400 + yearOfEra) - 400 + (month <= 2 ? 1 : 0)
    }

    /// The first second of the year 0 and the last of the year 9999, from 1970.
    private static let firstSecond = -62_167_219_200
    private static let lastSecond = 253_402_300_799
    /// From the first of March 400 years before the year 0 to the year 0.
    private static let daysBeforeStart: UInt32 = 146_097 - 60
}
