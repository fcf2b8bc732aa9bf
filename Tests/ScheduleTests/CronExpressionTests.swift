import Foundation
import Schedule
import Testing

@Suite("Cron expressions")
struct CronExpressionTests {
    static func date(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    @Test(
        "know their next time",
        arguments: [
            ("17 */6 * * *", "2026-11-22T05:36:00Z", "2026-11-22T06:17:00Z"),
            ("17 */6 * * *", "2026-11-22T18:17:00Z", "2026-11-23T00:17:00Z"),
            ("0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z"),
            ("0 9 * * mon-fri", "2026-11-20T09:00:00Z", "2026-11-23T09:00:00Z"),
            ("0 9 13 * fri", "2026-11-21T00:00:00Z", "2026-11-27T09:00:00Z"),
            ("5/20 8 * * *", "2026-11-22T08:25:00Z", "2026-11-22T08:45:00Z"),
            ("@monthly", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"),
            ("0 0 * * 7", "2026-11-23T00:00:00Z", "2026-11-29T00:00:00Z"),
            ("0,30 23 31 dec *", "2026-12-31T23:00:00Z", "2026-12-31T23:30:00Z"),
        ]
    )
    func next(expression: String, after: String, expected: String) throws {
        let cron = try CronExpression(expression)
        #expect(cron.next(after: try Self.date(after), in: .gmt) == (try Self.date(expected)))
    }

    @Test("follow the clock of their zone, once where an hour comes twice, and soon where one is skipped")
    func daylightSaving() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let cron = try CronExpression("30 2 * * *")
        let spring = try #require(cron.next(after: try Self.date("2026-03-28T12:00:00Z"), in: berlin))
        #expect((try Self.date("2026-03-29T00:30:00Z")...(try Self.date("2026-03-29T01:30:00Z"))).contains(spring))
        let autumn = try #require(cron.next(after: try Self.date("2026-10-24T12:00:00Z"), in: berlin))
        let after = try #require(cron.next(after: autumn, in: berlin))
        #expect(after.timeIntervalSince(autumn) > 3_600 * 22)
    }

    @Test(
        "say what is wrong with them",
        arguments: [
            ("* * * *", "4 fields"), ("60 * * * *", "minute"), ("* * 0 * *", "day of the month"),
            ("*/0 * * * *", "step"), ("5-1 * * * *", "backwards"), ("0 0 30 2 *", "no month"), ("a b c d e", "minute"),
            ("", "0 fields"),
        ]
    )
    func wrong(expression: String, problem: String) {
        #expect {
            try CronExpression(expression)
        } throws: {
            "\($0)".contains(problem) && "\($0)".contains("17 */6 * * *")
        }
    }
}
