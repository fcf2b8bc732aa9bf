import Foundation
import Synchronization

/// Progress of long work: a line that is written over on a terminal, a plain line a minute elsewhere.
final class ProgressLine: Sendable {
    /// How often the line is renewed, in seconds.
    private let interval: TimeInterval
    private let console: Console
    private let now: @Sendable () -> Date
    private let last: Mutex<Date?>

    init(console: Console, now: @escaping @Sendable () -> Date = { Date() }) {
        self.console = console
        self.now = now
        interval = console.isTerminal ? 0.1 : 60
        // Elsewhere the first line comes after a minute: short work is not worth one.
        last = Mutex(console.isTerminal ? nil : now())
    }

    /// Shows a text, if it is time for one.
    func show(_ text: @autoclosure () -> String) {
        guard console.verbosity >= .normal, !console.isJSON else { return }
        let moment = now()
        let isDue = last.withLock { last in
            if let previous = last, moment.timeIntervalSince(previous) < interval { return false }
            last = moment
            return true
        }
        guard isDue else { return }
        FileHandle.standardError.write(Data((console.isTerminal ? "\r\u{1B}[K\(text())" : text() + "\n").utf8))
    }

    /// A bar of twenty blocks for a share within 0…1.
    static func bar(_ share: Double) -> String {
        let filled = Int((min(max(share, 0), 1) * 20).rounded())
        return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    }

    /// Clears the line.
    func end() {
        guard console.isTerminal, last.withLock({ $0 != nil }), console.verbosity >= .normal else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
