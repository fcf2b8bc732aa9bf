import Foundation
import ReviewStore
import Reviews

/// When a summary is asked for again.
enum SummarySchedule {
    /// For how long eKomi gives the same answer to the same question.
    static let cached: TimeInterval = 6 * 3600

    /// Among how many days the summaries that did not change are shared out.
    static let days = 7

    /// When to ask for the summary of a subject that was asked for just now.
    ///
    /// After a change once more when eKomi has counted it for sure; else on the subject's own day of the week.
    static func due(_ subject: SummarySubject, after now: Date, isChanged: Bool) -> Date {
        guard !isChanged else { return now + cached }
        let today = Int((now.timeIntervalSince1970 / 86_400).rounded(.down))
        let wait = (slot(of: subject) - today % days + days) % days
        return Date(timeIntervalSince1970: Double(today + (wait == 0 ? days : wait)) * 86_400)
    }

    /// The day of the week, 0…6, by the product's id: the same in every process.
    private static func slot(of subject: SummarySubject) -> Int {
        var hash = StableHash()
        hash.combine((subject.product?.rawValue ?? "").utf8)
        return Int(hash.value % UInt64(days))
    }
}
