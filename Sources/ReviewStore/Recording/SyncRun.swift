public import Reviews

public import struct Foundation.Date

/// One attempt at bringing the reviews of an account up to date; its rows are invisible until it is complete.
public struct SyncRun: Sendable, Hashable {
    /// How much of the account a run tells.
    public enum Scope: String, Sendable, Codable {
        /// What is new or changed.
        case incremental
        /// Everything there is: a review that it does not mention is gone.
        case full
    }

    /// Its number.
    public let id: Int64
    /// The account.
    public let account: Account.Name
    /// Where its reviews are told.
    public let origin: ReviewOrigin
    /// How much it tells; a resumed run keeps the scope it began with.
    public let scope: Scope
    /// When it began.
    public let started: Date
    /// Whether an earlier attempt at it was interrupted.
    public let isResumed: Bool

    let accountRow: Int64
}

/// How far a run has got with one of its listings.
public struct ListingCursor: Sendable, Hashable {
    /// The listing's name, as the run's plan gave it.
    public let name: String
    /// The page to ask for next; nil once the last page is in.
    public let nextPage: Int?

    /// Makes a cursor; `nextPage` is nil for a listing of which all pages are in.
    public init(_ name: String, nextPage: Int?) {
        self.name = name
        self.nextPage = nextPage
    }

    /// Whether all pages are in.
    public var isFinished: Bool { nextPage == nil }
}

/// What a completed run changed.
public struct RunOutcome: Sendable, Hashable {
    /// Reviews that were not known before.
    public var added = 0
    /// Reviews that differ from what was known.
    public var changed = 0
    /// Reviews that are no longer listed.
    public var gone = 0
    /// Whether reviews that it did not mention are gone: it told everything, and all of it was understood.
    public var isReconciled = false

    /// Changed nothing yet.
    public init() {}
}

/// What a run learned beside reviews and summaries; nil leaves what is known as it is.
public struct AccountFacts: Sendable, Hashable {
    /// The shop's own facts.
    public var shop: Shop?
    /// All forms.
    public var forms: [Form]?
    /// All questions of all forms.
    public var questions: [FormQuestion]?
    /// All widget codes.
    public var widgetCodes: [WidgetCode]?
    /// The day up to which the rolling sweep has come, in any form that sorts; see `ReviewStore.sweptTo(_:)`.
    public var sweptTo: String?
    /// Up to which product replies were asked for, empty once all were; see `ReviewStore.repliedTo(_:)`.
    public var repliedTo: String?

    /// Knows nothing yet.
    public init() {}
}
