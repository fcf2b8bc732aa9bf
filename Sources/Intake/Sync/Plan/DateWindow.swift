import Reviews

/// Days from the first to the last, both included.
struct DateWindow: Sendable, Hashable {
    let from: CalendarDay
    let to: CalendarDay

    /// Makes a window, or nil if it would end before it begins.
    init?(_ from: CalendarDay, _ to: CalendarDay) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// The same days in smaller windows: years, then months, then days; nil for a single day.
    var parts: [DateWindow]? {
        if from.year != to.year { return split { $0.year } }
        if from.month != to.month { return split { $0.month } }
        return from == to ? nil : split { $0.description[...] }
    }

    /// Ends a window wherever the days' unit changes.
    private func split(by unit: (CalendarDay) -> Substring) -> [DateWindow] {
        var parts: [DateWindow] = []
        var first = from
        var day = from
        while day <= to {
            if day == to || unit(day) != unit(day.next) {
                if let part = DateWindow(first, day) { parts.append(part) }
                first = day.next
            }
            day = day.next
        }
        return parts
    }
}

extension DateWindow: LosslessStringConvertible {
    /// `2026-03-01..2026-03-31`.
    var description: String { "\(from)..\(to)" }

    /// Reads what `description` writes.
    init?(_ description: String) {
        let days = description.split(separator: "..", maxSplits: 1).map { CalendarDay(String($0)) }
        guard days.count == 2, let from = days[0], let to = days[1] else { return nil }
        self.init(from, to)
    }
}
