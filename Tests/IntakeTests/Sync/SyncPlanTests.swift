import EkomiClient
import Foundation
import Reviews
import Testing

@testable import Intake

@Suite("The plan of a sync")
struct SyncPlanTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func window(_ from: String, _ to: String) throws -> DateWindow {
        try #require(DateWindow(day(from), day(to)))
    }

    @Test("splits years into months and months into days, leaving out and doubling none")
    func parts() throws {
        let years = try #require(try window("2024-11-15", "2026-02-03").parts)
        #expect(
            years.map(\.description) == [
                "2024-11-15..2024-12-31", "2025-01-01..2025-12-31", "2026-01-01..2026-02-03",
            ]
        )
        let months = try #require(years[2].parts)
        #expect(months.map(\.description) == ["2026-01-01..2026-01-31", "2026-02-01..2026-02-03"])
        let days = try #require(months[1].parts)
        #expect(
            days.map(\.description) == [
                "2026-02-01..2026-02-01", "2026-02-02..2026-02-02", "2026-02-03..2026-02-03",
            ]
        )
        #expect(days[0].parts == nil)
    }

    @Test("names listings so that they are read back the same")
    func names() throws {
        let window = try window("2026-03-01", "2026-03-31")
        let listings: [ReviewListing] = [
            .withdrawn, .unpublished, .window(window), .sweep(window, isLast: false), .sweep(window, isLast: true),
            .shop(.all), .products(.month),
        ]
        for listing in listings { #expect(ReviewListing(listing.description) == listing) }
        #expect(ReviewListing("window 2026-03-31..2026-03-01") == nil)
        #expect(ReviewListing("nonsense") == nil)
    }

    @Test(
        "knows the last day of every month",
        arguments: [
            ("2026-02", "2026-02-28"), ("2024-02", "2024-02-29"), ("2026-12", "2026-12-31"), ("2026-04", "2026-04-30"),
        ]
    )
    func lastDays(month: String, last: String) throws {
        #expect(CalendarDay(lastOf: month)?.description == last)
    }

    @Test("sweeps month by month from where it stopped, and begins anew at the end")
    func sweep() throws {
        let options = SyncOptions()
        let now = SyncFixture.noon
        var past = SyncPlan.Past(
            completed: now - 86_400,
            sweptTo: nil,
            monthlyCounts: [("2025-01", 60), ("2025-03", 60), ("2025-07", 60), ("2026-11", 60)]
        )
        let share = { () -> String? in
            let plan = SyncPlan.incremental(on: now, after: past, options: options)
            past.sweptTo = SyncPlan.sweptTo(after: plan, options: options)
            return plan.last?.description
        }
        #expect(share() == "sweep 2008-01-01..2025-01-31")
        #expect(share() == "sweep 2025-02-01..2025-03-31")
        #expect(share() == "sweep 2025-04-01..2025-07-31")
        #expect(share() == "last-sweep 2025-08-01..2026-11-06")
        #expect(share() == "sweep 2008-01-01..2025-01-31")
    }
}
