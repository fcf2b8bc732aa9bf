import GRDB

/// SQL with a name: all that the store ever asks the database stands in enumerations of this kind.
///
/// So a test can walk all of it and see that no statement reads a whole table.
protocol DeclaredStatement: CaseIterable {
    /// The statement, with `?` where values go.
    var sql: String { get }
}

extension Database {
    /// The statement, prepared once per connection.
    func prepared(_ statement: some DeclaredStatement) throws -> Statement {
        try cachedStatement(sql: statement.sql)
    }

    /// Runs a statement that returns nothing.
    func run(_ statement: some DeclaredStatement, _ arguments: StatementArguments = StatementArguments()) throws {
        try prepared(statement).execute(arguments: arguments)
    }
}

/// Every enumeration of statements.
enum DeclaredStatements {
    /// The SQL of all of them, by the name of enumeration and case.
    static var all: [(name: String, sql: String)] {
        list(StoreStatement.self) + list(AccountStatement.self) + list(RunStatement.self)
            + list(ApplyStatement.self) + list(SummaryStatement.self) + list(CatalogueStatement.self)
            + list(ReadStatement.self) + list(ErasureStatement.self) + list(DecisionStatement.self)
            + list(ReplyStatement.self) + list(StatisticStatement.self) + list(PictureStatement.self)
    }

    private static func list<Kind: DeclaredStatement>(_ kind: Kind.Type) -> [(name: String, sql: String)] {
        kind.allCases.map { ("\(kind).\($0)", $0.sql) }
    }
}
