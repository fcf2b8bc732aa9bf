/// How the rows of a run become what everybody sees; all of it runs in one transaction.
enum ApplyStatement: DeclaredStatement {
    case markDiffering
    case clearAffected
    case affectOutdated
    case affectGone
    case affectOne
    case subtractTally
    case countAdded
    case countAffected
    case upsert
    case upsertRaw
    case markGone
    case addTally
    case insertSummarySubjects

    var sql: String {
        switch self {
        case .markDiffering:
            """
            UPDATE incoming SET differs = 1 WHERE run = ?1 AND NOT EXISTS (
                SELECT 1 FROM review WHERE review.public_id = incoming.public_id AND review.account = ?2
                AND review.gone IS NULL
                AND (\(ReviewColumns.list(of: "review"))) IS (\(ReviewColumns.list(of: "incoming")))
            )
            """
        case .clearAffected: "DELETE FROM affected"
        case .affectOutdated:
            """
            INSERT INTO affected SELECT review.id FROM incoming CROSS JOIN review
            ON review.public_id = incoming.public_id WHERE incoming.run = ? AND incoming.differs
            """
        case .affectGone:
            """
            INSERT INTO affected SELECT review.id FROM review
            WHERE account = ?1 AND gone IS NULL AND (origin = 'file') = ?2 AND NOT EXISTS (
                SELECT 1 FROM incoming WHERE run = ?3 AND public_id = review.public_id
            )
            """
        case .affectOne: "INSERT OR IGNORE INTO affected (review) VALUES (?)"
        case .subtractTally: Self.tally(sign: "-", from: "affected CROSS JOIN review ON review.id = affected.review")
        case .countAdded:
            """
            SELECT count(*) FROM incoming WHERE run = ? AND differs AND NOT EXISTS (
                SELECT 1 FROM review WHERE review.public_id = incoming.public_id
            )
            """
        case .countAffected: "SELECT count(*) FROM affected"
        case .upsert:
            """
            INSERT INTO review (account, recorded, changed, \(ReviewColumns.list))
            SELECT ?1, ?2, ?2, \(ReviewColumns.list) FROM incoming WHERE run = ?3 AND differs
            ORDER BY product, submitted DESC
            ON CONFLICT (public_id) DO UPDATE SET changed = excluded.changed, gone = NULL, \(ReviewColumns.assignments)
            """
        case .upsertRaw:
            """
            INSERT INTO raw_record (review, json) SELECT review.id, incoming.raw FROM incoming CROSS JOIN review
            ON review.public_id = incoming.public_id
            WHERE incoming.run = ? AND incoming.differs AND incoming.raw IS NOT NULL
            ON CONFLICT (review) DO UPDATE SET json = excluded.json
            """
        case .markGone:
            "UPDATE review SET gone = ?1, changed = ?1, visibility = 0 WHERE id IN (SELECT review FROM affected)"
        case .addTally:
            Self.tally(
                sign: "+",
                from: "incoming CROSS JOIN review ON review.public_id = incoming.public_id",
                where: "incoming.run = ?2 AND incoming.differs AND"
            )
        case .insertSummarySubjects:
            """
            INSERT INTO summary (account, product, form, due)
            SELECT DISTINCT ?1, product, form, 0 FROM incoming
            WHERE run = ?2 AND differs AND product <> '' AND form IS NOT NULL
            ON CONFLICT DO UPDATE SET due = min(due, ?3)
            """
        }
    }

    /// Adds reviews to the counts of their products, or takes them off; what nobody may see counts nowhere.
    ///
    /// The first argument is the revision that the products get.
    private static func tally(sign: String, from source: String, where condition: String = "") -> String {
        let groups = [("published", 2), ("unpublished", 1)]
        let columns = groups.flatMap { name, _ in ["\(name)_sum"] + (1...5).map { "\(name)_\($0)" } }
        let sums = groups.flatMap { _, visibility in
            ["ifnull(sum(review.stars) FILTER (WHERE review.visibility = \(visibility)), 0)"]
                + (1...5)
                .map {
                    "count(*) FILTER (WHERE review.visibility = \(visibility) AND (review.stars + 50) / 100 = \($0))"
                }
        }
        // A product that was never seen has nothing to be taken off; its row is made by what is added.
        return """
            INSERT INTO product_state (account, product, revision, \(columns.joined(separator: ", ")))
            SELECT review.account, review.product, ?1, \(sums.joined(separator: ", "))
            FROM \(source) WHERE \(condition) review.visibility > 0 GROUP BY review.account, review.product
            ON CONFLICT (account, product) DO UPDATE SET revision = excluded.revision,
            \(columns.map { "\($0) = \($0) \(sign) excluded.\($0)" }.joined(separator: ", "))
            """
    }
}
