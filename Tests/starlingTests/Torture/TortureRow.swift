import Foundation
import Synchronization
import Testing

/// One line of the table: an accident, how often it happened and what was lost.
final class TortureRow: Sendable {
    let fault: String
    /// Figures behind the name of the fault.
    private let remarks = Mutex("")
    private let counts = Mutex((trials: 0, interrupted: 0, losses: 0))

    init(fault: String) { self.fault = fault }

    /// Figures behind the name of the fault.
    var remark: String {
        get { remarks.withLock { $0 } }
        set { remarks.withLock { $0 = newValue } }
    }

    /// Counts an accident; one that came too late to interrupt anything is a trial all the same.
    func count(interrupted: Bool, lost: Bool) {
        counts.withLock { counts in
            counts.trials += 1
            counts.interrupted += interrupted ? 1 : 0
            counts.losses += lost ? 1 : 0
        }
    }

    /// Counts many trials at once.
    func count(trials: Int, losses: Int) {
        counts.withLock { counts in
            counts.trials += trials
            counts.losses += losses
        }
    }

    /// Adds the line to the file that `STARLING_TORTURE_TABLE` names, and prints it.
    func report() async throws {
        let (trials, interrupted, losses) = counts.withLock { $0 }
        let line = "| \(fault)\(remark) | \(trials) | \(interrupted) | \(losses) |\n"
        print(line, terminator: "")
        #expect(losses == 0)
        guard let table = ProcessInfo.processInfo.environment["STARLING_TORTURE_TABLE"] else { return }
        let handle = try FileHandle(forWritingTo: URL(filePath: table))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(line.utf8))
        try handle.close()
    }
}
