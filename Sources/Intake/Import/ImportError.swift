import Diagnostics
public import ReviewFeeds
public import ReviewStore

/// Why an import stopped; nothing of it is visible then, and what was there before stays.
public enum ImportError: Error, Sendable {
    /// The file cannot be read any further.
    case reading(FeedReadingError)
    /// The store failed.
    case store(ReviewStoreError)
    /// The file is of a kind that is not read.
    case unsupported(file: String, what: String)
    /// A table has no line of column names.
    case noHeader(file: String)
    /// A table lacks a column without which no row can be understood.
    case missingColumn(file: String, column: String, nearest: String?, found: [String])
    /// A pair of column names is none.
    case mapping(String)
    /// No row at all could be understood.
    case nothingAccepted(ImportReport)
    /// The report of rejected rows cannot be written.
    case reportNotWritable(file: String, reason: String)
    /// The address did not answer as it should.
    case download(url: String, reason: String)
}

extension ImportError: CustomStringConvertible {
    /// What happened, where, and what to do next.
    public var description: String {
        switch self {
        case .reading(let error): "\(error)"
        case .store(let error): "\(error)"
        case .unsupported(let file, let what): "\(file): \(what)"
        case .noHeader(let file): "\(file): the first line has no column names. Add a header"
        case .missingColumn(let file, let column, let nearest, let found):
            """
            \(file): has no column '\(column)', only \(found.prefix(20).map { "'\($0.excerpt)'" }.joined(separator: ", ")). \
            Name it with --map \((nearest ?? "THEIR_NAME").excerpt)=\(column)
            """
        case .mapping(let pair): "--map \(pair.excerpt): is no pair of names. Write it as theirs=ours"
        case .nothingAccepted(let report):
            "\(report.file): none of \(report.rejectedCount) rows could be understood"
                + (report.findings.kept.first.map { ". The first: \($0.message)" } ?? "")
        case .reportNotWritable(let file, let reason): "\(file): the report cannot be written: \(reason)"
        case .download(let url, let reason):
            "\(url): \(reason). The catalogue imported before stays in use; try again later"
        }
    }

    /// Whether trying again later may help, without anybody changing anything.
    public var isTemporary: Bool {
        if case .download = self { true } else { false }
    }
}
