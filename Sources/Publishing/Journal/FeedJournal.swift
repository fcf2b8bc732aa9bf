public import Foundation
import GRDB
import Synchronization

/// When each entry of a feed last changed, over all releases: whoever takes changes alone is told of those.
///
/// What is noted is remembered when the draft is published, and not otherwise. A rollback leaves it as it is: what
/// others have been told cannot be taken back. Entries that are gone are remembered for ``days``, because others have to
/// be told of that too.
public struct FeedJournal: Sendable {
    /// An entry, and since when it is as it is.
    public struct Entry: Sendable, Hashable {
        /// Its id within the feed.
        public let id: String
        /// When it was first noted.
        public let createdAt: Date
        /// When it last differed from what it had been, or went.
        public let changedAt: Date
        /// Whether it was not among those noted last.
        public let isGone: Bool
    }

    /// For how many days an entry that is gone is remembered, the day it went among them.
    public static let days = 60
    static let secondsOfDay: Double = 86_400

    let draft: ReleaseDraft
    let feed: String

    /// Notes entries, each with a digest of what is told of it; returns them in the same order.
    ///
    /// An entry whose digest is that of the last release keeps its date; any other changed at `date`. An id must be
    /// noted once only.
    public func note(_ entries: [(id: String, digest: UInt64)], at date: Date) throws -> [Entry] {
        try draft.archive.writeWithoutTransaction { database in
            try database.withImmediateTransaction {
                try entries.map { try JournalStage.note($0.id, $0.digest, of: feed, at: date, in: database) }
            }
        }
    }

    /// Ends the noting: what was not noted is gone, since `date` unless it was before.
    ///
    /// Returns the days, counted from 1970 in UTC, on which something differs from what the last release had for them.
    public func end(at date: Date) throws -> Set<Int> {
        try draft.archive.writeWithoutTransaction { database in
            try JournalStage.end(feed, at: date, in: database)
        }
    }

    /// Goes through the entries that last changed on a day, counted from 1970 in UTC, in the order of their ids.
    ///
    /// To be asked after ``end(at:)``; `body` must not use the draft.
    public func forEach(changedOn day: Int, isGone: Bool, _ body: (Entry) throws -> Void) throws {
        try draft.archive.writeWithoutTransaction { database in
            try JournalStage.forEach(in: feed, day: day, isGone: isGone, database: database, body)
        }
    }

    /// The days, counted from 1970 in UTC, on which an entry last changed or went, as far back as is remembered.
    public func days(upTo date: Date) throws -> Set<Int> {
        let last = Self.day(of: date)
        return try draft.archive.writeWithoutTransaction { database in
            try JournalStage.days(of: feed, in: (last - Self.days + 1)...last, database: database)
        }
    }

    /// The day of a moment, counted from 1970 in UTC.
    public static func day(of date: Date) -> Int {
        Int((date.timeIntervalSince1970 / secondsOfDay).rounded(.down))
    }
}

extension ReleaseDraft {
    /// Opens the journal of a feed, to note all of its entries.
    public func journal(of feed: String) throws -> FeedJournal {
        try state.withLock { state in
            guard !state.isClosed else { throw PublishingError.closedDraft }
            if !state.hasJournal {
                try archive.writeWithoutTransaction { try JournalStage.create(in: $0) }
                state.hasJournal = true
            }
        }
        return FeedJournal(draft: self, feed: feed)
    }
}
