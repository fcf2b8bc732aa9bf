public import Diagnostics
import ReviewFeeds

/// What an import took over, and what it did not and why.
public struct ImportReport: Sendable {
    /// The file or address.
    public let file: String
    /// How many rows were taken over.
    public internal(set) var acceptedCount = 0
    /// How many rows were rejected.
    public internal(set) var rejectedCount = 0
    /// How many rows had the id of an earlier one, which they replace.
    public internal(set) var repeatedCount = 0
    /// How many reviews the file asks to delete; feeds before 2.4 list them.
    public internal(set) var deletionCount = 0
    /// Every rejection, as an error, and everything dropped from an accepted row, as a warning; bounded for each rule,
    /// but counted in full.
    public internal(set) var findings: Findings
    /// Whether the source said that nothing has changed since the last import.
    public internal(set) var isUnchanged = false

    /// A report of nothing yet.
    init(file: String, limitPerRule: Int = 100) {
        self.file = file
        findings = Findings(limitPerRule: limitPerRule)
    }

    /// A report of a source that has not changed.
    init(unchanged file: String) {
        self.init(file: file)
        isUnchanged = true
    }

    /// Counts a rejected row and returns what is said about it.
    mutating func reject(line: Int, _ rejection: RecordRejection) -> Finding {
        rejectedCount += 1
        return add(.error, rejection, line: line, record: nil)
    }

    /// Notes what was dropped from an accepted row.
    mutating func correct(line: Int, record: String, _ correction: RecordRejection) -> Finding {
        add(.warning, correction, line: line, record: record)
    }

    private mutating func add(_ severity: Severity, _ what: RecordRejection, line: Int, record: String?) -> Finding {
        let finding = Finding(
            severity,
            rule: what.rule,
            what.message,
            at: Location(file: file, line: line, record: record?.excerpt)
        )
        findings.add(finding)
        return finding
    }
}
