/// The columns that hold a review's content, in the order in which they are written and read.
enum ReviewColumns {
    static let names = [
        "public_id", "origin", "product", "form", "stars", "title", "text", "reviewer_id", "reviewer_name",
        "reviewer_is_anonymous", "submitted", "language", "country", "pros", "cons", "pictures", "replies", "answers",
        "is_verified_purchase", "is_incentivized", "collection_method", "is_spam", "helpful", "unhelpful", "url",
        "status", "visibility", "order_key", "email_key", "source_id", "page_type",
    ]

    static let list = names.joined(separator: ", ")

    /// The same for a feed, which says nothing of the others: they need not be read from the disk.
    static let feedList = names.map { unusedInFeeds.contains($0) ? "NULL" : $0 }.joined(separator: ", ")

    private static let unusedInFeeds: Set<String> = [
        "origin", "form", "replies", "answers", "helpful", "unhelpful", "visibility", "order_key", "email_key",
    ]

    /// The same for pages, which are made of far more reviews than anything else.
    static let shownList = names.map { unusedOnPages.contains($0) ? "NULL" : $0 }.joined(separator: ", ")

    private static let unusedOnPages: Set<String> = [
        "origin", "form", "reviewer_id", "country", "collection_method", "is_spam", "url", "visibility", "order_key",
        "email_key", "source_id", "page_type",
    ]

    static let placeholders = names.map { _ in "?" }.joined(separator: ", ")

    /// For an upsert.
    static let assignments = names.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")

    /// The columns of one table in a join.
    static func list(of table: String) -> String {
        names.map { "\(table).\($0)" }.joined(separator: ", ")
    }
}
