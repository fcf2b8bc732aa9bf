import struct Foundation.Date

extension OutputBuffer {
    /// Appends a point in time as `2026-05-04T13:37:00Z`; fractions of a second are left out.
    mutating func append(iso8601 date: Date) {
        let time = CivilTime(date)
        append(isoDay: time)
        append(UInt8(ascii: "T"))
        append(digits: UInt(time.hour), width: 2)
        append(UInt8(ascii: ":"))
        append(digits: UInt(time.minute), width: 2)
        append(UInt8(ascii: ":"))
        append(digits: UInt(time.second), width: 2)
        append(UInt8(ascii: "Z"))
    }

    /// Appends a day as `2026-05-04`.
    mutating func append(isoDay time: CivilTime) {
        append(digits: UInt(time.year), width: 4)
        append(UInt8(ascii: "-"))
        append(digits: UInt(time.month), width: 2)
        append(UInt8(ascii: "-"))
        append(digits: UInt(time.day), width: 2)
    }
}
