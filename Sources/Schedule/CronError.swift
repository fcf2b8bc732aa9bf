/// What is wrong with a cron expression.
public struct CronError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The expression.
    public let source: String
    /// What is wrong, as the end of a sentence that begins with the expression.
    public let problem: String

    /// One sentence, with an example of a right one.
    public var description: String {
        "'\(source)' is no cron expression: \(problem); write five fields, such as '17 */6 * * *'"
    }
}
