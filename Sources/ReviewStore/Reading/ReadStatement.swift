/// What a snapshot asks.
enum ReadStatement: DeclaredStatement {
    case isComplete
    case lastRun
    case counts
    case productIDs
    case changedProducts
    case bereavedProducts
    case reviews
    case shownReviews
    case productReviews
    case shopReviews
    case feedReviews
    case feedReviewsOfProduct
    case reviewedProducts
    case namesakes
    case namesOfSource
    case review
    case rawRecord
    case tally
    case summaries
    case told

    var sql: String {
        switch self {
        case .isComplete: "SELECT max(started) FROM run WHERE account = ? AND state = 'completed'"
        case .lastRun: "SELECT state, started, error FROM run WHERE account = ? ORDER BY started DESC, id DESC LIMIT 1"
        // No review has less than one star: where these have no sum, there are none to count.
        case .counts:
            """
            SELECT ifnull(sum(published), 0), ifnull(sum(unpublished), 0),
            count(*) FILTER (WHERE product <> '' AND published_sum > 0),
            count(*) FILTER (WHERE product <> '' AND published_sum + unpublished_sum > 0)
            FROM (
                SELECT product, published_sum, unpublished_sum, \(Self.published) AS published,
                iif(unpublished_sum > 0, \(Self.unpublished), 0) AS unpublished
                FROM product_state WHERE account = ?
            )
            """
        case .productIDs:
            """
            SELECT product FROM product_state WHERE account = ?1 AND product > ''
            AND (\(Self.published) + ?2 * (\(Self.unpublished)) > 0 OR EXISTS (
                SELECT 1 FROM summary
                WHERE account = ?1 AND product = product_state.product AND ratings > 0
            )) ORDER BY product
            """
        case .changedProducts:
            "SELECT product, lost > ?2 FROM product_state WHERE account = ?1 AND revision > ?2 ORDER BY product"
        case .bereavedProducts: "SELECT product FROM product_state WHERE account = ? AND lost > ?"
        case .reviews: Self.newest(ReviewColumns.list)
        case .shownReviews: Self.newest(ReviewColumns.shownList)
        case .productReviews: Self.stream(where: "product > ''")
        case .shopReviews: Self.stream(where: "product = ''")
        case .feedReviews:
            """
            SELECT \(ReviewColumns.feedList), \(Self.sharesSourceID) FROM review
            WHERE account = ? AND product > '' AND visibility > 0
            ORDER BY product, submitted DESC, public_id
            """
        case .feedReviewsOfProduct:
            """
            SELECT \(ReviewColumns.feedList), \(Self.sharesSourceID) FROM review
            WHERE account = ? AND product = ? AND visibility > 0
            ORDER BY submitted DESC, public_id
            """
        case .reviewedProducts: "SELECT product FROM product_state WHERE account = ? AND product > '' ORDER BY product"
        case .namesakes:
            """
            SELECT DISTINCT other.product FROM review
            CROSS JOIN review AS other ON other.source_id IN (review.source_id, review.public_id)
            WHERE review.account = ? AND review.product = ? AND review.visibility > 0
            AND other.visibility > 0 AND other.product <> review.product
            """
        case .namesOfSource:
            """
            SELECT account, public_id FROM review WHERE source_id = ?1 AND visibility > 0
            UNION ALL SELECT account, public_id FROM review WHERE public_id = ?1 AND visibility > 0
            """
        case .review:
            """
            SELECT \(ReviewColumns.list), account.name FROM review JOIN account ON account.id = review.account
            WHERE public_id = ? AND gone IS NULL
            """
        case .rawRecord:
            "SELECT json FROM raw_record WHERE public_id = ?"
        case .tally:
            """
            SELECT published_sum, published_1, published_2, published_3, published_4, published_5, unpublished_sum,
            unpublished_1, unpublished_2, unpublished_3, unpublished_4, unpublished_5
            FROM product_state WHERE account = ? AND product = ?
            """
        case .summaries:
            """
            SELECT ratings, average, stars_1, stars_2, stars_3, stars_4, stars_5
            FROM summary WHERE account = ? AND product = ? AND ratings > 0
            """
        case .told:
            """
            SELECT summary.product, sum(ratings), sum(ratings * average),
            (
                SELECT \(Self.published) FROM product_state
                WHERE account = ?1 AND product = summary.product
            ),
            (SELECT published_sum FROM product_state WHERE account = ?1 AND product = summary.product)
            FROM summary WHERE account = ?1 AND asked IS NOT NULL GROUP BY summary.product
            """
        }
    }

    private static func newest(_ columns: String) -> String {
        """
        SELECT \(columns) FROM review
        WHERE account = ? AND product = ? AND visibility > 0 AND visibility >= ? AND stars >= ?
        ORDER BY submitted DESC, public_id LIMIT ?
        """
    }

    private static func stream(where condition: String) -> String {
        """
        SELECT \(ReviewColumns.list) FROM review
        WHERE account = ? AND \(condition) AND visibility > 0 AND visibility >= ? AND stars >= ?
        ORDER BY product, submitted DESC, public_id
        """
    }

    /// Whether some other review bears, or is called by, the id that a review's source gave it.
    private static let sharesSourceID = """
        source_id IS NOT NULL AND (
            EXISTS (
                SELECT 1 FROM review AS other
                WHERE other.source_id = review.source_id AND other.id <> review.id AND other.visibility > 0
            ) OR EXISTS (
                SELECT 1 FROM review AS other
                WHERE other.public_id = review.source_id AND other.id <> review.id AND other.visibility > 0
            )
        )
        """

    private static let published = (1...5).map { "published_\($0)" }.joined(separator: " + ")
    private static let unpublished = (1...5).map { "unpublished_\($0)" }.joined(separator: " + ")
}
