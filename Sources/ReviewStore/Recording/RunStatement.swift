/// What the store asks about runs and their pages.
enum RunStatement: DeclaredStatement {
    case anyFromEkomi
    case resumable
    case insert
    case resume
    case abandon
    case dropIncoming
    case dropIncomingSummaries
    case dropListings
    case dropOld
    case fail
    case finish
    case listings
    case lastPosition
    case insertListing
    case dropListing
    case advance
    case countStaged
    case replaceIncoming
    case keepIncoming
    case insertRaw
    case unintelligible
    case lastCompleted
    case recallSummaries
    case recallStatistics
    case monthlyCounts
    case hiddenDays
    case stagedCount

    var sql: String {
        switch self {
        case .anyFromEkomi:
            "SELECT 1 FROM run WHERE account = ? AND origin <> 'file' AND staged + added > 0 LIMIT 1"
        case .resumable:
            """
            SELECT id, origin, scope, started FROM run
            WHERE account = ? AND state IN ('open', 'failed') AND (origin = 'file') = ? ORDER BY started DESC
            """
        case .insert:
            """
            INSERT INTO run (account, origin, scope, state, started, updated) VALUES (?, ?, ?, 'open', ?4, ?4)
            RETURNING id
            """
        case .resume: "UPDATE run SET state = 'open', error = NULL, updated = ? WHERE id = ?"
        case .abandon: "UPDATE run SET state = 'abandoned', finished = ? WHERE id = ?"
        case .dropIncoming: "DELETE FROM incoming WHERE run = ?"
        case .dropIncomingSummaries: "DELETE FROM incoming_summary WHERE run = ?"
        case .dropListings: "DELETE FROM listing WHERE run = ?"
        case .dropOld:
            """
            DELETE FROM run WHERE account = ?1 AND state <> 'open' AND started < ?2
            AND id <> (SELECT ifnull(max(id), 0) FROM run WHERE account = ?1 AND state = 'completed')
            """
        case .fail: "UPDATE run SET state = 'failed', error = ?, updated = ?2, finished = ?2 WHERE id = ?3"
        case .finish:
            """
            UPDATE run SET state = 'completed', error = NULL, updated = ?1, finished = ?1, added = ?2, changed = ?3,
            gone = ?4 WHERE id = ?5
            """
        case .listings: "SELECT name, next_page FROM listing WHERE run = ? ORDER BY position"
        case .lastPosition: "SELECT ifnull(max(position), 0) FROM listing WHERE run = ?"
        case .insertListing: "INSERT OR IGNORE INTO listing (run, position, name, next_page) VALUES (?, ?, ?, 1)"
        case .dropListing: "DELETE FROM listing WHERE run = ? AND name = ?"
        case .advance: "UPDATE listing SET next_page = ? WHERE run = ? AND name = ?"
        case .countStaged:
            "UPDATE run SET staged = staged + ?, unintelligible = unintelligible + ?, updated = ? WHERE id = ?"
        case .replaceIncoming:
            "\(Self.insertIncoming) DO UPDATE SET \(ReviewColumns.assignments)"
        case .keepIncoming: "\(Self.insertIncoming) DO NOTHING"
        case .insertRaw:
            """
            INSERT INTO raw_record (public_id, json) VALUES (?, ?)
            ON CONFLICT (public_id) DO UPDATE SET json = excluded.json WHERE json <> excluded.json
            """
        case .unintelligible: "SELECT unintelligible FROM run WHERE id = ?"
        case .lastCompleted:
            """
            SELECT max(started) FROM run WHERE account = ? AND state = 'completed' AND origin = ? AND scope IN (?, 'full')
            AND started <= ?
            """
        case .recallSummaries: "UPDATE summary SET due = ?2 WHERE account = ?1 AND due > ?3"
        case .recallStatistics: "UPDATE statistic SET due = ?2 WHERE account = ?1 AND due > ?3"
        case .monthlyCounts:
            """
            SELECT strftime('%Y-%m', submitted / 1000, 'unixepoch') AS month, count(*) FROM review
            WHERE account = ? AND gone IS NULL GROUP BY month ORDER BY month
            """
        case .hiddenDays:
            """
            SELECT DISTINCT date(submitted / 1000, 'unixepoch') AS day FROM review
            WHERE account = ?1 AND visibility < \(Visibility.published.rawValue) AND gone IS NULL AND origin <> 'file'
            AND status IN ('unpublished', 'withdrawn') AND changed >= ?3
            AND NOT EXISTS (SELECT 1 FROM incoming WHERE run = ?2 AND public_id = review.public_id)
            ORDER BY day DESC
            """
        case .stagedCount: "SELECT count(*) FROM incoming WHERE run = ?"
        }
    }

    private static let insertIncoming = """
        INSERT INTO incoming (run, \(ReviewColumns.list)) VALUES (?, \(ReviewColumns.placeholders))
        ON CONFLICT (run, public_id)
        """
}
