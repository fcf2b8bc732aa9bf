import Foundation
import GRDB

/// The rows of reviews: which renderings a review had, from one release until another.
enum ReviewTable {
    /// Whether the archive has such rows yet; one that an older version made gets them with the next build.
    static func exists(in database: Database) throws -> Bool { try database.tableExists("review") }

    static func id(ofList path: SitePath, in database: Database) throws -> Int64? {
        let statement = try database.cachedStatement(sql: "SELECT id FROM review_list WHERE path = ?")
        return try Int64.fetchOne(statement, arguments: [path.rawValue])
    }

    /// Reads every live row of a list and returns how many bytes they have; throws if one is damaged.
    static func check(_ list: Int64, in database: Database) throws -> Int {
        let statement = try database.cachedStatement(
            sql: """
                SELECT review.*, review_body.json, review_body.html FROM review
                LEFT JOIN review_body ON review_body.id = review.body WHERE list = ? AND until_release IS NULL
                """
        )
        let rows = try Row.fetchCursor(statement, arguments: [list])
        var size = 0
        while let row = try rows.next() {
            let review = try ReviewRow(row: row)
            size += review.json.count + review.html.count
        }
        return size
    }

    /// Answers a query, after a look at no more than a bounded number of rows of one index.
    static func page(
        _ query: ReviewQuery,
        ofList list: Int64,
        in release: ReleaseID,
        database: Database
    ) throws -> ReviewPage {
        let order =
            switch query.order {
            case .newest: "submitted DESC, key"
            case .oldest: "submitted, key"
            case .highest: "stars DESC, submitted DESC, key"
            case .lowest: "stars, submitted DESC, key"
            case .helpful: "helpful DESC, submitted DESC, key"
            }
        let statement = try database.cachedStatement(
            sql: """
                WITH looked_at AS MATERIALIZED (
                    SELECT id, submitted, key, stars, helpful, language, traits
                    FROM review INDEXED BY review_newest
                    WHERE list = :list AND submitted >= :from AND submitted < :until AND from_release <= :release
                    AND (until_release IS NULL OR until_release > :release)
                    ORDER BY submitted DESC, key LIMIT :window
                ), found AS MATERIALIZED (
                    SELECT id, submitted, key, stars, helpful FROM looked_at
                    WHERE (:stars = 0 OR :stars & (1 << stars)) AND (:language IS NULL OR language = :language)
                    AND traits & :traits = :traits
                )
                SELECT
                    id, (SELECT count(*) FROM found) AS total, (SELECT count(*) FROM looked_at) AS seen
                FROM found ORDER BY \(order) LIMIT :size OFFSET :offset
                """
        )
        let submitted = query.submitted
        let arguments: StatementArguments = [
            "from": submitted.lowerBound, "until": submitted.upperBound, "list": list, "release": release.rawValue,
            "window": ReviewQuery.window + 1,
            "stars": query.stars.reduce(0) { $0 | 1 << $1 }, "language": query.language,
            "traits": query.traits.rawValue, "size": query.pageSize, "offset": (query.page - 1) * query.pageSize,
        ]
        let rows = try Row.fetchAll(statement, arguments: arguments)
        let body = try database.cachedStatement(
            sql: """
                SELECT review.*, review_body.json, review_body.html FROM review
                JOIN review_body ON review_body.id = review.body WHERE review.id = ?
                """
        )
        let entries = try rows.map { row in
            guard let found = try Row.fetchOne(body, arguments: [try row.checked("id") as Int64]) else {
                throw PublishingError.damaged(what: "the text of a review")
            }
            let review = try ReviewRow(row: found)
            return ReviewPage.Entry(id: review.id, json: review.json, html: review.html)
        }
        guard let first = rows.first else { return try emptyPage(query, ofList: list, in: release, database: database) }
        return ReviewPage(entries: entries, total: first["total"], isCut: first["seen"] > ReviewQuery.window)
    }

    /// A page behind the last, or one of no match: the total is told all the same.
    private static func emptyPage(
        _ query: ReviewQuery,
        ofList list: Int64,
        in release: ReleaseID,
        database: Database
    ) throws -> ReviewPage {
        guard query.page > 1 else { return ReviewPage(entries: [], total: 0, isCut: false) }
        var query = query
        query.page = 1
        query.pageSize = 1
        let first = try page(query, ofList: list, in: release, database: database)
        return ReviewPage(entries: [], total: first.total, isCut: first.isCut)
    }
}

extension ReviewRow {
    /// Takes a row with its body apart, and checks that it is what was put there.
    init(row: Row) throws {
        let milliseconds: Int64 = try row.checked("submitted")
        self.init(
            id: try row.checked("key"),
            submittedAt: Date(timeIntervalSince1970: Double(milliseconds) / 1000),
            stars: try row.checked("stars"),
            helpfulCount: try row.checked("helpful"),
            language: try row.checked("language"),
            traits: Traits(rawValue: try row.checked("traits")),
            json: [UInt8](try row.checked("json") as Data),
            html: [UInt8](try row.checked("html") as Data)
        )
        guard try digest == row.checked("digest") else { throw PublishingError.damaged(what: "review \(id)") }
    }
}

extension ReviewTable {
    private static let isUnsealed = """
        list NOT IN (
            SELECT review_list.id FROM review_list JOIN seal ON seal.path = review_list.path
            WHERE seal.release > :restored
        )
        """

    /// Ends what the restored release has not, and begins again what it had.
    static func restore(_ id: ReleaseID, as release: ReleaseID, in database: Database) throws {
        let arguments: StatementArguments = ["release": release.rawValue, "restored": id.rawValue]
        try database.execute(
            sql: """
                INSERT INTO review (
                    list, key, from_release, until_release, digest, submitted, stars, helpful, language, traits, body
                )
                SELECT list, key, :release, NULL, digest, submitted, stars, helpful, language, traits, body FROM review
                WHERE from_release <= :restored AND until_release > :restored AND \(isUnsealed)
                """,
            arguments: arguments
        )
        try database.execute(
            sql: """
                UPDATE review SET until_release = :release
                WHERE until_release IS NULL AND from_release > :restored AND from_release < :release AND \(isUnsealed)
                """,
            arguments: arguments
        )
    }

    /// Removes the rows that no kept release has, and those that were sealed, with their bodies; returns how many.
    static func collectGarbage(now: Date, in database: Database) throws -> Int {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.orphaned_body;
                CREATE TEMP TABLE orphaned_body (id INTEGER PRIMARY KEY);
                """
        )
        let condition = """
            until_release IS NOT NULL AND (
                NOT EXISTS (
                    SELECT 1 FROM release WHERE release.collected_at IS NULL
                    AND release.id >= review.from_release AND release.id < review.until_release
                )
                OR EXISTS (
                    SELECT 1 FROM review_list JOIN seal ON seal.path = review_list.path
                    JOIN release ON release.id = seal.release
                    WHERE review_list.id = review.list AND seal.release >= review.until_release
                    AND release.published_at <= :grace
                )
            )
            """
        let grace: StatementArguments = ["grace": now.timeIntervalSince1970 - GarbageCollector.grace]
        try database.execute(
            sql: "INSERT OR IGNORE INTO temp.orphaned_body SELECT body FROM review WHERE \(condition)",
            arguments: grace
        )
        try database.execute(sql: "DELETE FROM review WHERE \(condition)", arguments: grace)
        let count = database.changesCount
        try database.execute(
            sql: """
                DELETE FROM review_body WHERE id IN (SELECT id FROM temp.orphaned_body)
                AND NOT EXISTS (SELECT 1 FROM review WHERE review.body = review_body.id);
                DROP TABLE temp.orphaned_body;
                """
        )
        return count
    }

    /// Removes bodies that a draft left behind which was never published: those above the last that is used.
    static func removeLeftovers(in database: Database) throws {
        guard try exists(in: database) else { return }
        try database.execute(
            sql: "DELETE FROM review_body WHERE id > (SELECT ifnull(max(body), 0) FROM review)"
        )
    }
}
