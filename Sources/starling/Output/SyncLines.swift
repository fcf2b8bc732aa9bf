import Foundation
import Intake
import Reviews
import Synchronization

/// The progress of several accounts in one line.
final class SyncLines: Sendable {
    private let line: ProgressLine
    private let progress = Mutex<[String: SyncProgress]>([:])

    init(console: Console, now: @escaping @Sendable () -> Date) {
        line = ProgressLine(console: console, now: now)
    }

    /// Takes a step of one account.
    func show(_ step: SyncProgress) {
        let steps = progress.withLock { progress in
            progress[step.account.rawValue] = step
            return progress.values.sorted { $0.account < $1.account }
        }
        line.show(steps.map(Self.describe).joined(separator: "   "))
    }

    /// Clears the line.
    func end() { line.end() }

    private static func describe(_ step: SyncProgress) -> String {
        let bar = ProgressLine.bar(step.fraction)
        switch step.activity {
        case .facts: return "\(step.account)  \(bar)  asking for the shop and its forms"
        case .reviews: return "\(step.account)  \(bar)  \(step.reviews.counted("review"))"
        case .replies: return "\(step.account)  \(bar)  asking for replies and aspects"
        case .summaries: return "\(step.account)  \(bar)  \(step.summaries.counted("summary", "summaries"))"
        case .recording: return "\(step.account)  \(bar)  recording"
        }
    }
}
