/// How what was decided about a review holds until eKomi has carried it out.
enum DecisionStatement: DeclaredStatement {
    case insert
    case expire
    case confirm
    case hold
    case setStatus
    case addTally
    case dueSummaries

    var sql: String {
        switch self {
        case .insert:
            """
            INSERT INTO decision (public_id, status, decided) VALUES (?, ?, ?)
            ON CONFLICT (public_id) DO UPDATE SET status = excluded.status, decided = excluded.decided
            """
        case .expire: "DELETE FROM decision WHERE decided <= ?"
        case .confirm:
            """
            DELETE FROM decision WHERE EXISTS (
                SELECT 1 FROM incoming
                WHERE run = ? AND public_id = decision.public_id AND status = decision.status
            )
            """
        case .hold:
            """
            UPDATE incoming SET status = decision.status, visibility = \(Self.visibility(of: "decision.status"))
            FROM decision WHERE incoming.run = ? AND incoming.public_id = decision.public_id
            """
        case .setStatus:
            "UPDATE review SET status = ?1, visibility = \(Self.visibility(of: "?1")), changed = ?2 WHERE id = ?3"
        case .addTally: ApplyStatement.tally(sign: "+", from: ApplyStatement.affectedReviews)
        case .dueSummaries:
            """
            UPDATE summary SET due = min(due, ?2) WHERE account = ?1 AND (product, form) IN (
                SELECT review.product, review.form FROM \(ApplyStatement.affectedReviews)
            )
            """
        }
    }

    /// The same as `Visibility` reckons, where only the status changes.
    private static func visibility(of status: String) -> String {
        """
        CASE WHEN \(status) IN ('withdrawn', 'rejected') THEN \(Visibility.nobody.rawValue)
        WHEN is_spam THEN \(Visibility.feeds.rawValue)
        WHEN \(status) = 'unpublished' THEN \(Visibility.unpublished.rawValue)
        ELSE \(Visibility.published.rawValue) END
        """
    }
}
