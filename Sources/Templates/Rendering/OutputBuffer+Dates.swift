import struct Foundation.Date

extension OutputBuffer {
    /// Appends a point in time as `2026-05-04T13:37:00Z`; fractions of a second are left out.
    mutating func append(iso8601 date: Date) {
        let time = CivilTime(date)
        append(isoDay: time)
        append(count: 10) { bytes in
            bytes[0] = UInt8(ascii: "T")
            Self.write(time.hour, to: bytes + 1)
            bytes[3] = UInt8(ascii: ":")
            Self.write(time.minute, to: bytes + 4)
            bytes[6] = UInt8(ascii: ":")
            Self.write(time.second, to: bytes + 7)
            bytes[9] = UInt8(ascii: "Z")
        }
    }

    /// Appends a day as `2026-05-04`.
    mutating func append(isoDay time: CivilTime) {
        append(count: 10) { bytes in
            Self.write(time.year / 100, to: bytes)
            Self.write(time.year % 100, to: bytes + 2)
            bytes[4] = UInt8(ascii: "-")
            Self.write(time.month, to: bytes + 5)
            bytes[7] = UInt8(ascii: "-")
            Self.write(time.day, to: bytes + 8)
        }
    }

    /// Writes two digits.
    private static func write(_ number: Int, to bytes: UnsafeMutablePointer<UInt8>) {
        let number = UInt8(truncatingIfNeeded: number)
        bytes[0] = UInt8(ascii: "0") + number / 10
        bytes[1] = UInt8(ascii: "0") + number % 10
    }
}
