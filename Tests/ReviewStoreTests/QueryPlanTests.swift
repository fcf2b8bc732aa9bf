import GRDB
import Testing

@testable import ReviewStore

@Suite("The statements the store declares")
struct QueryPlanTests {
    /// Tables that grow with the shop; the others have a handful of rows.
    static let growing = [
        "review", "raw_record", "product_state", "summary", "run", "listing", "incoming", "incoming_summary",
        "catalogue_product", "incoming_product", "erasure", "question", "reply", "incoming_reply", "statistic",
        "incoming_statistic",
    ]

    @Test("find their rows by an index, all of them", arguments: DeclaredStatements.all.map(\.name))
    func plansUseIndexes(name: String) throws {
        let sql = try #require(DeclaredStatements.all.first { $0.name == name }).sql
        let plan = try plan(of: sql)
        for table in Self.growing {
            let scans = plan.filter { $0 == "SCAN \(table)" || $0.hasPrefix("SCAN \(table) ") }
            #expect(scans.isEmpty, "\(name) reads the whole table: \(plan.joined(separator: "; "))")
        }
    }

    @Test(
        "read reviews in the order of an index, without sorting them",
        arguments: [
            ReadStatement.reviews, .productReviews, .shopReviews, .feedReviews, .productIDs,
        ]
    )
    func streamsAreNotSorted(statement: ReadStatement) throws {
        let plan = try plan(of: statement.sql)
        #expect(plan.allSatisfy { !$0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test(
        "find variants by their group, not by reading the catalogue",
        arguments: [CatalogueStatement.variants, .reviewed]
    )
    func variantsUseTheirIndex(statement: CatalogueStatement) throws {
        let plan = try plan(of: statement.sql)
        #expect(plan.allSatisfy { !$0.hasSuffix("(catalogue=?)") }, "\(plan)")
        #expect(plan.contains { $0.contains("catalogue_product_by_group (catalogue=? AND group_id=?)") }, "\(plan)")
    }

    @Test("would be found out if they read a whole table")
    func scansAreSeen() throws {
        #expect(try plan(of: "SELECT * FROM review WHERE text = 'x'") == ["SCAN review"])
    }

    /// What SQLite says it would do, line by line.
    private func plan(of sql: String) throws -> [String] {
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database)
        return try database.read { database in
            let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
            statement.setUncheckedArguments(StatementArguments())
            return try Row.fetchAll(statement).map { $0["detail"] }
        }
    }
}
