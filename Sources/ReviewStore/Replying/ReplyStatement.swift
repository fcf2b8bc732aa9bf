/// What the store asks about replies that are told apart from their reviews.
enum ReplyStatement: DeclaredStatement {
    case ofProduct
    case byOrder
    case stage
    case staged
    case first
    case find
    case insert
    case setOwn
    case delete
    case copyReview
    case incoming
    case incomingWithReplies
    case setReplies
    case products
    case repliedTo
    case setRepliedTo
    case dropStaged
    case dropStagedOf

    var sql: String {
        switch self {
        case .ofProduct:
            """
            SELECT reply.public_id FROM review CROSS JOIN reply ON reply.public_id = review.public_id
            WHERE review.account = ? AND review.product = ? AND review.visibility > 0
            """
        case .byOrder: "SELECT public_id FROM review WHERE order_key = ?1 AND account = ?2 AND product = ?3"
        case .stage: "INSERT OR REPLACE INTO incoming_reply (run, public_id, replies) VALUES (?, ?, ?)"
        case .staged: "SELECT public_id, replies FROM incoming_reply WHERE run = ?"
        case .first: "SELECT min(public_id) FROM reply"
        case .find: "SELECT replies, own FROM reply WHERE public_id = ?"
        case .insert:
            """
            INSERT INTO reply (public_id, replies) VALUES (?, ?)
            ON CONFLICT (public_id) DO UPDATE SET replies = excluded.replies
            """
        case .setOwn: "UPDATE reply SET own = ? WHERE public_id = ?"
        case .delete: "DELETE FROM reply WHERE public_id = ?"
        case .copyReview:
            """
            INSERT INTO incoming (run, \(ReviewColumns.list)) SELECT ?1, \(ReviewColumns.list) FROM review
            WHERE public_id = ?2 AND gone IS NULL ON CONFLICT (run, public_id) DO NOTHING
            """
        case .incoming: "SELECT id, replies FROM incoming WHERE run = ? AND public_id = ?"
        case .incomingWithReplies:
            """
            SELECT incoming.id, incoming.replies, reply.replies, reply.public_id FROM incoming INDEXED BY incoming_by_run
            CROSS JOIN reply ON reply.public_id = incoming.public_id WHERE incoming.run = ?
            """
        case .setReplies: "UPDATE incoming SET replies = ? WHERE id = ?"
        case .products:
            """
            SELECT product FROM product_state WHERE account = ?1 AND product > ?2
            AND published_1 + published_2 + published_3 + published_4 + published_5 > 0 ORDER BY product LIMIT ?3
            """
        case .repliedTo: "SELECT replied_to FROM account WHERE id = ?"
        case .setRepliedTo: "UPDATE account SET replied_to = ? WHERE id = ?"
        case .dropStaged: "DELETE FROM incoming_reply WHERE run = ?"
        // There is one run at a time for each account, so that these are few.
        case .dropStagedOf:
            """
            DELETE FROM incoming_reply WHERE public_id = ?1 AND run IN (
                SELECT run.id FROM account
                CROSS JOIN run ON run.account = account.id AND run.state IN ('open', 'failed')
            )
            """
        }
    }
}
