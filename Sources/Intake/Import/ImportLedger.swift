import Foundation
import ReviewFeeds

/// Counts what an import takes over and rejects, and writes it down where that is asked for.
struct ImportLedger {
    private(set) var report: ImportReport
    private let file: ImportReportFile?

    init(of name: String, writingTo file: URL?) throws(ImportError) {
        report = ImportReport(file: name)
        if let file { self.file = try ImportReportFile(file) } else { self.file = nil }
    }

    mutating func reject(line: Int, _ rejection: RecordRejection) throws(ImportError) {
        let finding = report.reject(line: line, rejection)
        try file?.write(finding)
    }

    mutating func accept(line: Int, record: String, _ corrections: [RecordRejection]) throws(ImportError) {
        report.acceptedCount += 1
        for correction in corrections {
            let finding = report.correct(line: line, record: record, correction)
            try file?.write(finding)
        }
    }

    mutating func noteDeletion() { report.deletionCount += 1 }

    /// Ends the counting, or throws if there was nothing fit to be taken over.
    func finish(differentRecords: Int? = nil) throws(ImportError) -> ImportReport {
        guard report.acceptedCount > 0 else { throw .nothingAccepted(report) }
        var report = report
        if let differentRecords { report.repeatedCount = report.acceptedCount - differentRecords }
        return report
    }
}
