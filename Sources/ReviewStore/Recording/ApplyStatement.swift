/// How the rows of a run become what everybody sees; all of it runs in one transaction.
enum ApplyStatement: DeclaredStatement {
    case clearDiffering
    case findDiffering
    case clearAffected
    case affectOutdated
    case affectGone
    case affectOne
    case noteWithdrawn
    case noteLost
    case subtractTally
    case countDiffering
    case countAffected
    case upsert
    case markGone
    case addTally
    case insertSummarySubjects
    case dropRawOfNobody

    var sql: String {
        switch self {
        case .clearDiffering: "DELETE FROM differing"
        case .findDiffering:
            """
            INSERT INTO differing SELECT id FROM incoming INDEXED BY incoming_by_run WHERE run = ?1 AND NOT EXISTS (
                SELECT 1 FROM review WHERE review.public_id = incoming.public_id AND review.account = ?2
                AND review.gone IS NULL
                AND (\(ReviewColumns.list(of: "review"))) IS (\(ReviewColumns.list(of: "incoming")))
            )
            """
        case .clearAffected: "DELETE FROM affected"
        case .affectOutdated: "INSERT INTO affected SELECT review.id FROM \(Self.differing) \(Self.known)"
        case .affectGone:
            """
            INSERT INTO affected SELECT review.id FROM review
            WHERE account = ?1 AND gone IS NULL AND (origin = 'file') = ?2 AND NOT EXISTS (
                SELECT 1 FROM incoming WHERE run = ?3 AND public_id = review.public_id
            )
            """
        case .affectOne: "INSERT OR IGNORE INTO affected (review) VALUES (?)"
        case .noteWithdrawn:
            """
            UPDATE product_state SET lost = ?1 WHERE (account, product) IN (
                SELECT review.account, review.product FROM \(Self.differing) \(Self.known)
                WHERE review.visibility > incoming.visibility OR review.product <> incoming.product
            )
            """
        case .noteLost:
            """
            UPDATE product_state SET lost = ?1 WHERE (account, product) IN (
                SELECT review.account, review.product FROM affected CROSS JOIN review ON review.id = affected.review
            )
            """
        case .subtractTally: Self.tally(sign: "-", from: Self.affectedReviews)
        case .countDiffering: "SELECT count(*) FROM differing"
        case .countAffected: "SELECT count(*) FROM affected"
        case .upsert:
            """
            INSERT INTO review (account, recorded, changed, \(ReviewColumns.list))
            SELECT ?1, ?2, ?2, \(ReviewColumns.list) FROM \(Self.differing) WHERE true
            ORDER BY product, submitted DESC
            ON CONFLICT (public_id) DO UPDATE SET changed = excluded.changed, gone = NULL, \(ReviewColumns.assignments)
            """
        case .markGone:
            "UPDATE review SET gone = ?1, changed = ?1, visibility = 0 WHERE id IN (SELECT review FROM affected)"
        case .addTally: Self.tally(sign: "+", from: "\(Self.differing) \(Self.known)")
        case .insertSummarySubjects:
            """
            INSERT INTO summary (account, product, form, due)
            SELECT DISTINCT ?1, product, form, 0 FROM \(Self.differing) WHERE product <> '' AND form IS NOT NULL
            ON CONFLICT DO UPDATE SET due = min(due, ?2)
            """
        case .dropRawOfNobody:
            """
            DELETE FROM raw_record WHERE public_id IN (
                SELECT public_id FROM incoming WHERE run = ?1
            ) AND NOT EXISTS (SELECT 1 FROM review WHERE review.public_id = raw_record.public_id)
            """
        }
    }

    /// The reviews that something is about to happen to.
    static let affectedReviews = "affected CROSS JOIN review ON review.id = affected.review"

    /// The rows of the run that tell something new.
    private static let differing = "differing CROSS JOIN incoming ON incoming.id = differing.incoming"

    /// The reviews they are about.
    private static let known = "CROSS JOIN review ON review.public_id = incoming.public_id"

    /// Adds reviews to the counts of their products, or takes them off; what nobody may see counts nowhere.
    ///
    /// Spam counts for nothing either, but its product has changed for the feeds.
    ///
    /// The first argument is the revision that the products get.
    static func tally(sign: String, from source: String) -> String {
        let groups: [(String, Visibility)] = [("published", .published), ("unpublished", .unpublished)]
        let columns = groups.flatMap { name, _ in ["\(name)_sum"] + (1...5).map { "\(name)_\($0)" } }
        let sums = groups.flatMap { _, visibility in
            ["ifnull(sum(review.stars) FILTER (WHERE review.visibility = \(visibility.rawValue)), 0)"]
                + (1...5)
                .map {
                    "count(*) FILTER (WHERE review.visibility = \(visibility.rawValue) AND (review.stars + 50) / 100 = \($0))"
                }
        }
        // A product that was never seen has nothing to be taken off; its row is made by what is added.
        return """
            INSERT INTO product_state (account, product, revision, \(columns.joined(separator: ", ")))
            SELECT review.account, review.product, ?1, \(sums.joined(separator: ", "))
            FROM \(source) WHERE review.visibility > 0 GROUP BY review.account, review.product
            ON CONFLICT (account, product) DO UPDATE SET revision = excluded.revision,
            \(columns.map { "\($0) = \($0) \(sign) excluded.\($0)" }.joined(separator: ", "))
            """
    }
}
