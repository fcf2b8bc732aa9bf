public import EkomiClient
public import ReviewStore
public import Reviews

/// How the sync of one account ended.
public struct SyncResult: Sendable {
    /// The account.
    public let account: Account.Name
    /// What came of it.
    public let outcome: Result<SyncReport, SyncFailure>
}

/// What a completed sync did.
public struct SyncReport: Sendable, Hashable {
    /// Reviews added, changed and gone.
    public var reviews = RunOutcome()
    /// How many summaries were asked for.
    public var summaries = 0
    /// How many counts of answers to single questions were asked for.
    public var statistics = 0
    /// For how many products replies were asked for.
    public var repliedProducts = 0
    /// What is worth knowing, though nothing is amiss, such as that the account has no Feedback Engagement.
    public var details: [String] = []
    /// Whether it took up a run that had been interrupted.
    public var isResumed = false
    /// What was amiss without keeping the account from being complete, such as records that could not be understood.
    public var notices: [String] = []
    /// How many more notices there were than are kept.
    public var omittedNotices = 0

    /// The most notices that are kept.
    static let mostNotices = 100

    mutating func note(_ lines: [String]) {
        let room = max(0, Self.mostNotices - notices.count)
        notices += lines.prefix(room)
        omittedNotices += max(0, lines.count - room)
    }
}

/// Why the sync of an account stopped; what it had fetched is taken up by the next one.
public enum SyncFailure: Error, Sendable, Hashable {
    /// eKomi did not answer, or not usefully.
    case ekomi(EkomiError)
    /// The store failed, or refused the account's interface id.
    case store(ReviewStoreError)
    /// eKomi gave the same page again and again; the text names the listing.
    case repeatedPage(String)
    /// It was asked to stop.
    case cancelled
    /// A fault of this program.
    case bug(String)

    init(_ error: any Error) {
        switch error {
        case let error as SyncFailure: self = error
        case let error as EkomiError: self = .ekomi(error)
        case let error as ReviewStoreError: self = .store(error)
        case is CancellationError: self = .cancelled
        default: self = .bug("\(error)")
        }
    }
}

extension SyncFailure: CustomStringConvertible {
    /// What happened and what to do next; the account is named by ``SyncResult``.
    public var description: String {
        switch self {
        case .ekomi(let error): error.explanation
        case .store(let error): error.description
        case .repeatedPage(let listing):
            "eKomi gave the same page of '\(listing)' twice in a row. Try again later; if it stays, tell eKomi."
        case .cancelled: "it was stopped. The next sync takes it up where it was."
        case .bug(let text): "it failed in a way that was not foreseen: \(text)"
        }
    }
}
