/// What the store asks about how questions were answered.
enum StatisticStatement: DeclaredStatement {
    case due
    case staged
    case stage
    case touchChanged
    case apply
    case insertSubjects
    case dropOfNoQuestion
    case dropOfProducts
    case dropStaged
    case isAny
    case ofProduct

    var sql: String {
        switch self {
        case .due:
            """
            SELECT product, form, question FROM statistic WHERE account = ?1 AND due <= ?2 ORDER BY due LIMIT ?3
            """
        case .staged: "SELECT product, form, question FROM incoming_statistic WHERE run = ?"
        case .stage:
            """
            INSERT OR REPLACE INTO incoming_statistic (run, product, form, question, \(Self.numbers), asked, due)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        case .touchChanged:
            """
            INSERT INTO product_state (account, product, revision)
            SELECT DISTINCT ?1, product, ?2 FROM incoming_statistic WHERE run = ?3 AND NOT EXISTS (
                SELECT 1 FROM statistic WHERE account = ?1
                AND (product, form, question)
                = (incoming_statistic.product, incoming_statistic.form, incoming_statistic.question)
                AND (ifnull(ratings, 0), average, stars_1, stars_2, stars_3, stars_4, stars_5) IS (
                    incoming_statistic.ratings, incoming_statistic.average, incoming_statistic.stars_1,
                    incoming_statistic.stars_2, incoming_statistic.stars_3, incoming_statistic.stars_4,
                    incoming_statistic.stars_5
                )
            )
            ON CONFLICT (account, product) DO UPDATE SET revision = excluded.revision
            """
        case .apply:
            """
            INSERT OR REPLACE INTO statistic (account, product, form, question, \(Self.numbers), asked, due)
            SELECT ?1, product, form, question, \(Self.numbers), asked, due FROM incoming_statistic WHERE run = ?2
            """
        case .insertSubjects:
            """
            INSERT INTO statistic (account, product, form, question, due)
            SELECT DISTINCT ?1, incoming.product, incoming.form, question.id, 0
            FROM differing CROSS JOIN incoming ON incoming.id = differing.incoming
            CROSS JOIN question ON question.account = ?1 AND question.form = incoming.form
            WHERE incoming.product <> '' AND question.kind IN (\(Self.starKinds)) AND NOT EXISTS (
                SELECT 1 FROM incoming_statistic
                WHERE run = ?2 AND product = incoming.product AND form = incoming.form AND question = question.id
            )
            ON CONFLICT DO UPDATE SET due = 0
            """
        case .dropOfNoQuestion:
            """
            DELETE FROM statistic WHERE account = ?1 AND NOT EXISTS (
                SELECT 1 FROM question WHERE account = ?1 AND form = statistic.form AND id = statistic.question
            )
            """
        case .dropOfProducts:
            """
            DELETE FROM statistic WHERE account = ?1 AND product > '' AND NOT EXISTS (
                SELECT 1 FROM review
                WHERE account = ?1 AND product = statistic.product AND form = statistic.form AND visibility > 0
            )
            """
        case .dropStaged: "DELETE FROM incoming_statistic WHERE run = ?"
        case .isAny: "SELECT EXISTS (SELECT 1 FROM statistic WHERE account = ?)"
        case .ofProduct:
            """
            SELECT question.text, ratings, average, stars_1, stars_2, stars_3, stars_4, stars_5
            FROM statistic CROSS JOIN question ON question.account = statistic.account
            AND question.form = statistic.form AND question.id = statistic.question
            WHERE statistic.account = ? AND product = ? AND ratings > 0 AND question.text <> ''
            """
        }
    }

    private static let numbers = "ratings, average, stars_1, stars_2, stars_3, stars_4, stars_5"

    private static let starKinds = FormQuestion.starKinds.sorted().map { "'\($0)'" }.joined(separator: ", ")
}
