import Reviews
import Testing

@Suite("A day of the calendar")
struct CalendarDayTests {
    @Test("Every day of four centuries is written and read as the same day")
    func roundTripsDays() throws {
        var day = try #require(CalendarDay("1970-01-01"))
        var strays: [CalendarDay] = []
        for _ in 0..<146_097 {
            let next = day.advanced(by: 1)
            if CalendarDay(next.description) != next || CalendarDay(next.start) != next || next <= day {
                strays.append(next)
            }
            day = next
        }
        #expect(strays.isEmpty)
        #expect(day.description == "2370-01-01")
    }

    @Test("Days count as the calendar does", arguments: [("2024-02-28", "2024-02-29"), ("2026-02-28", "2026-03-01")])
    func countsLeapDays(_ day: String, _ next: String) throws {
        #expect(try #require(CalendarDay(day)).advanced(by: 1) == CalendarDay(next))
    }

    @Test(
        "What is no day is none",
        arguments: [
            "", "2026-02-29", "2026-13-01", "0000-01-01", "2026-1-01", "01.03.2026", "2026-03-01 ", "1900-02-29",
        ]
    )
    func refusesOthers(_ text: String) {
        #expect(CalendarDay(text) == nil)
    }
}
