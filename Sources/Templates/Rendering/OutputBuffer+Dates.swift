import struct Foundation.Date

extension OutputBuffer {
    /// Appends a point in time as `2026-05-04T13:37:00Z`; fractions of a second are left out.
    mutating func append(iso8601 date: Date) {
        let time = CivilTime(date)
        append(isoDay: time)
        append(UInt8(ascii: "T"))
        append(twoDigits: time.hour)
        append(UInt8(ascii: ":"))
        append(twoDigits: time.minute)
        append(UInt8(ascii: ":"))
        append(twoDigits: time.second)
        append(UInt8(ascii: "Z"))
    }

    /// Appends a day as `2026-05-04`.
    mutating func append(isoDay time: CivilTime) {
        append(twoDigits: time.year / 100)
        append(twoDigits: time.year % 100)
        append(UInt8(ascii: "-"))
        append(twoDigits: time.month)
        append(UInt8(ascii: "-"))
        append(twoDigits: time.day)
    }

    private mutating func append(twoDigits number: Int) {
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}
