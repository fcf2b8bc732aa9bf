import Reviews

import struct Foundation.Date

/// Points in time as eKomi writes them.
///
/// Feeds and tables are read more strictly: there a comma, a zone without minutes or a time in milliseconds is a fault
/// of whoever wrote the file, while here it is one of eKomi's ways to write.
enum Timestamp {
    /// Reads `2026-03-01 10:12:13`, which is UTC, ISO 8601 with an offset, a day alone, or Unix seconds.
    static func date(_ value: JSONValue) -> Date? {
        guard let text = value.name else { return nil }
        if let seconds = Double(text) { return date(unix: seconds) }
        return date(Array(text.utf8)[...])
    }

    /// Nobody reviewed anything at eKomi before it was founded or will after this program is forgotten; anything else
    /// is milliseconds or not a time.
    private static func date(unix seconds: Double) -> Date? {
        let seconds = seconds >= 100_000_000_000 ? seconds / 1000 : seconds
        guard seconds >= 86_400, seconds < 100_000_000_000 else { return nil }
        return Date(timeIntervalSince1970: seconds)
    }

    private static func date(_ text: ArraySlice<UInt8>) -> Date? {
        var rest = text
        guard let day = CalendarDay(prefixOf: &rest) else { return nil }
        if rest.isEmpty { return day.start }
        guard consume(&rest, oneOf: "T t"), let hour = number(&rest, below: 24), consume(&rest, oneOf: ":"),
            let minute = number(&rest, below: 60)
        else { return nil }
        var seconds = Double(hour * 3600 + minute * 60)
        if consume(&rest, oneOf: ":") {
            guard let second = number(&rest, below: 61) else { return nil }
            seconds += Double(second)
            if consume(&rest, oneOf: ".,") { rest = rest.drop { $0.digitValue != nil } }
        }
        guard let offset = offset(rest) else { return nil }
        return day.start.addingTimeInterval(seconds - Double(offset))
    }

    /// Seconds east of UTC: nothing, `Z`, `UTC`, `+0000`, `+00:00` or `+00`.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        var rest = text.drop { $0 == UInt8(ascii: " ") }
        guard let sign = rest.first else { return 0 }
        if rest.elementsEqual("Z".utf8) || rest.elementsEqual("z".utf8) || rest.elementsEqual("UTC".utf8) { return 0 }
        guard consume(&rest, oneOf: "+-"), let hours = number(&rest, below: 24) else { return nil }
        let hadColon = consume(&rest, oneOf: ":")
        var minutes = 0
        if !rest.isEmpty || hadColon {
            guard let number = number(&rest, below: 60) else { return nil }
            minutes = number
        }
        guard rest.isEmpty else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, below limit: Int) -> Int? {
        guard let tens = rest.popFirst()?.digitValue, let ones = rest.popFirst()?.digitValue else { return nil }
        let number = tens * 10 + ones
        return number < limit ? number : nil
    }

    private static func consume(_ rest: inout ArraySlice<UInt8>, oneOf bytes: String) -> Bool {
        guard let first = rest.first, bytes.utf8.contains(first) else { return false }
        rest.removeFirst()
        return true
    }
}
