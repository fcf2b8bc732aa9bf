/// How people and their reviews are erased.
enum ErasureStatement: DeclaredStatement {
    case isEmpty
    case find
    case insert
    case reviewByID
    case byReviewer
    case byEmail
    case byOrder
    case stagedByID
    case stagedByReviewer
    case stagedByEmail
    case stagedByOrder
    case delete
    case dropStaged

    var sql: String {
        switch self {
        case .isEmpty: "SELECT NOT EXISTS (SELECT 1 FROM erasure)"
        case .find: "SELECT erased FROM erasure WHERE hash = ?"
        case .insert:
            """
            INSERT INTO erasure (hash, kind, erased) VALUES (?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET erased = excluded.erased
            """
        case .reviewByID: "SELECT id, public_id FROM review WHERE public_id = ?"
        case .byReviewer: "SELECT id, public_id FROM review WHERE reviewer_id = ?"
        case .byEmail: "SELECT id, public_id FROM review WHERE email_key = ?"
        case .byOrder: "SELECT id, public_id FROM review WHERE order_key = ?"
        case .stagedByID: "SELECT id, public_id FROM incoming WHERE public_id = ?"
        case .stagedByReviewer: "SELECT id, public_id FROM incoming WHERE reviewer_id = ?"
        case .stagedByEmail: "SELECT id, public_id FROM incoming WHERE email_key = ?"
        case .stagedByOrder: "SELECT id, public_id FROM incoming WHERE order_key = ?"
        case .delete: "DELETE FROM review WHERE id = ?"
        case .dropStaged: "DELETE FROM incoming WHERE id = ?"
        }
    }
}
