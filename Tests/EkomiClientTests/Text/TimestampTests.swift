import Foundation
import Testing

@testable import EkomiClient

@Suite("Times as eKomi and HTTP write them")
struct TimestampTests {
    @Test(
        "A time is read in every spelling of the API",
        arguments: [
            "2026-03-01 10:12:13", "2026-03-01T10:12:13Z", "2026-03-01T10:12:13+0000", "2026-03-01T11:12:13+01:00",
            "2026-03-01T04:42:13.123-0530", "1772359933", "1772359933000", " 2026-03-01 10:12:13 UTC ",
        ]
    )
    func readsTime(_ text: String) {
        #expect(Timestamp.date(.string(text)) == Date(timeIntervalSince1970: 1_772_359_933))
        #expect(Timestamp.date(.number("1772359933")) == Date(timeIntervalSince1970: 1_772_359_933))
    }

    @Test("A day alone is its first instant")
    func readsDay() {
        #expect(Timestamp.date(.string("1970-01-02")) == Date(timeIntervalSince1970: 86_400))
    }

    @Test(
        "What is no time is none",
        arguments: [
            "", "0", "-5", "0000-00-00 00:00:00", "2026-02-30 10:00:00", "2026-13-01", "01.03.2026", "yesterday",
            "2026-03-01 25:00:00", "2026-03-01 10:61", "2026-03-01 10:00:00 CET", "nan", "2026-03-01T10:00:00+",
        ]
    )
    func refusesOthers(_ text: String) {
        #expect(Timestamp.date(.string(text)) == nil)
    }

    @Test(
        "Retry-After is a number of seconds or a date in one of HTTP's forms",
        arguments: [
            ("120", 120), ("0", 0), ("Sun, 01 Mar 2026 10:02:00 GMT", 120), ("Sunday, 01-Mar-26 10:02:00 GMT", 120),
            ("Sun Mar  1 10:02:00 2026", 120), ("Sun, 01 Mar 2026 09:00:00 GMT", 0),
        ]
    )
    func readsRetryAfter(_ value: String, _ seconds: Int) {
        #expect(RetryAfter.delay(value, now: Waits.now) == .seconds(seconds))
    }

    @Test("Any other Retry-After says nothing", arguments: ["", "soon", "Sun, 01 Foo 2026 10:02:00 GMT", "1 2 Mar"])
    func refusesOtherRetryAfter(_ value: String) {
        #expect(RetryAfter.delay(value, now: Waits.now) == nil)
    }
}
