/// What the store asks about eKomi's own summaries.
enum SummaryStatement: DeclaredStatement {
    case due
    case changed
    case stage
    case touchChanged
    case apply
    case dropOfShop
    case dropOfProducts

    var sql: String {
        switch self {
        case .due:
            """
            SELECT product, form FROM summary WHERE account = ?1 AND due <= ?2 AND NOT EXISTS (
                SELECT 1 FROM incoming_summary WHERE run = ?3 AND product = summary.product AND form = summary.form
            ) ORDER BY due LIMIT ?4
            """
        case .changed:
            """
            SELECT DISTINCT product, form FROM incoming
            WHERE run = ?1 AND product <> '' AND form IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM review WHERE review.public_id = incoming.public_id AND review.gone IS NULL
                AND (\(ReviewColumns.list(of: "review"))) IS (\(ReviewColumns.list(of: "incoming")))
            ) AND NOT EXISTS (
                SELECT 1 FROM incoming_summary
                WHERE run = ?1 AND product = incoming.product AND form = incoming.form
            ) ORDER BY product, form LIMIT ?2
            """
        case .stage:
            """
            INSERT OR REPLACE INTO incoming_summary
            (run, product, form, ratings, average, stars_1, stars_2, stars_3, stars_4, stars_5, asked, due)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        case .touchChanged:
            """
            INSERT INTO product_state (account, product, revision)
            SELECT DISTINCT ?1, product, ?2 FROM incoming_summary WHERE run = ?3 AND NOT EXISTS (
                SELECT 1 FROM summary WHERE account = ?1
                AND (product, form) = (incoming_summary.product, incoming_summary.form)
                AND (ifnull(ratings, 0), average, stars_1, stars_2, stars_3, stars_4, stars_5) IS (
                    incoming_summary.ratings, incoming_summary.average, incoming_summary.stars_1,
                    incoming_summary.stars_2, incoming_summary.stars_3, incoming_summary.stars_4,
                    incoming_summary.stars_5
                )
            )
            ON CONFLICT (account, product) DO UPDATE SET revision = excluded.revision
            """
        case .apply:
            """
            INSERT OR REPLACE INTO summary
            (account, product, form, ratings, average, stars_1, stars_2, stars_3, stars_4, stars_5, asked, due)
            SELECT ?1, product, form, ratings, average, stars_1, stars_2, stars_3, stars_4, stars_5, asked, due
            FROM incoming_summary WHERE run = ?2
            """
        case .dropOfShop:
            """
            DELETE FROM summary WHERE account = ?1 AND product = '' AND NOT EXISTS (
                SELECT 1 FROM incoming_summary WHERE run = ?2 AND product = '' AND form = summary.form
            )
            """
        case .dropOfProducts:
            """
            DELETE FROM summary WHERE account = ?1 AND product > '' AND NOT EXISTS (
                SELECT 1 FROM review
                WHERE account = ?1 AND product = summary.product AND form = summary.form AND visibility > 0
            )
            """
        }
    }
}
