/// What the store is told about pictures.
enum PictureStatement: DeclaredStatement {
    case touch

    var sql: String {
        switch self {
        case .touch:
            """
            UPDATE product_state SET revision = ?3
            WHERE account = (SELECT id FROM account WHERE name = ?1) AND product = ?2
            """
        }
    }
}
