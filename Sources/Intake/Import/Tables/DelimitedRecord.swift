import ReviewFeeds

/// A record of a delimited file: its fields, or why they cannot be told apart.
struct DelimitedRecord {
    /// The line it begins on, from 1.
    let line: Int
    /// The fields, unquoted.
    let fields: Result<[String], RecordRejection>
}
