import Reviews

extension CalendarDay {
    /// The year, such as `2026`.
    var year: Substring { description.prefix(4) }

    /// The month with its year, such as `2026-03`.
    var month: Substring { description.prefix(7) }

    /// The day before.
    var previous: CalendarDay { advanced(by: -1) }

    /// The day after.
    var next: CalendarDay { advanced(by: 1) }

    /// The last day of a month such as `2026-03`; nil if it is none.
    init?(lastOf month: some StringProtocol) {
        guard let first = CalendarDay("\(month)-01") else { return nil }
        // Four days after the 28th it is the next month, whatever the month.
        guard let next = CalendarDay("\(first.advanced(by: 31).month)-01") else { return nil }
        self = next.previous
    }
}
