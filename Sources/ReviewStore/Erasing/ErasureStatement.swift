/// How people and their reviews are erased.
enum ErasureStatement: DeclaredStatement {
    case first
    case find
    case insert
    case reviewByID
    case bySource
    case byReviewer
    case byEmail
    case byOrder
    case unfinishedRuns
    case staged
    case delete
    case deleteRaw
    case dropStaged

    var sql: String {
        switch self {
        case .first: "SELECT min(hash) FROM erasure"
        case .find: "SELECT erased FROM erasure WHERE hash = ?"
        case .insert:
            """
            INSERT INTO erasure (hash, kind, erased) VALUES (?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET erased = excluded.erased
            """
        case .reviewByID: "SELECT id, public_id FROM review WHERE public_id = ?"
        case .bySource: "SELECT public_id FROM review WHERE source_id = ? LIMIT 2"
        case .byReviewer: "SELECT id, public_id FROM review WHERE reviewer_id = ?"
        case .byEmail: "SELECT id, public_id FROM review WHERE email_key = ?"
        case .byOrder: "SELECT id, public_id FROM review WHERE order_key = ?"
        case .unfinishedRuns:
            """
            SELECT run.id FROM account CROSS JOIN run ON run.account = account.id AND run.state IN ('open', 'failed')
            """
        case .staged:
            """
            SELECT id, public_id FROM incoming
            WHERE run = ? AND (public_id = ? OR reviewer_id = ? OR email_key = ? OR order_key = ?)
            """
        case .delete: "DELETE FROM review WHERE id = ?"
        case .deleteRaw: "DELETE FROM raw_record WHERE public_id = ?"
        case .dropStaged: "DELETE FROM incoming WHERE id = ?"
        }
    }
}
