/// What concerns the store as a whole.
enum StoreStatement: DeclaredStatement {
    case secret
    case insertSecret
    case revision
    case nextRevision

    var sql: String {
        switch self {
        case .secret: "SELECT key FROM secret WHERE id = 1"
        case .insertSecret: "INSERT INTO secret (id, key) VALUES (1, ?)"
        case .revision: "SELECT value FROM revision WHERE id = 1"
        case .nextRevision: "UPDATE revision SET value = value + 1 WHERE id = 1 RETURNING value"
        }
    }
}
