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
    /// The days are counted in eras of 400 years that begin in March, so that the leap day comes last.
    init(_ date: Date) {
        let range = -62_167_219_200.0...253_402_300_799.0
        let seconds = date.timeIntervalSince1970
        let total = Int((seconds.isNaN ? 0 : min(max(seconds, range.lowerBound), range.upperBound)).rounded(.down))
        let days = (total - Self.modulo(total, 86_400)) / 86_400
        let ofDay = Self.modulo(total, 86_400)
        hour = ofDay / 3600
        minute = ofDay / 60 % 60
        second = ofDay % 60

        let shifted = days + 719_468
        let era = (shifted - Self.modulo(shifted, 146_097)) / 146_097
        let ofEra = Self.modulo(shifted, 146_097)
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }

    private static func modulo(_ number: Int, _ divisor: Int) -> Int {
        let rest = number % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
