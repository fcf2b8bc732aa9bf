/// What goes wrong with texts on their way into a database, and those that were meant to do harm.
///
/// It depends on the review's number alone, so that even a small dataset has some of everything.
struct TextDisturbance {
    let number: Int

    func disturb(_ review: inout SandboxReview) {
        switch number {
        case _ where number % 89 == 13:
            let text = Hostile.texts[(number / 89) % Hostile.texts.count]
            review.text = text
            review.title = text.utf8.count < 200 ? text : review.title
        case _ where number % 101 == 17:
            review.reviewer.firstName = Hostile.texts[(number / 101) % 3]
        case _ where number % 103 == 19:
            review.reply?.text = Hostile.texts[(number / 103) % 6]
        case _ where number % 61 == 7:
            review.text = Self.doublyEncoded(review.text)
        case _ where number % 43 == 5:
            // Two characters where a line break was meant.
            review.text = review.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
        case _ where number % 73 == 11:
            review.text = review.text.split(separator: "ü", omittingEmptySubsequences: false)
                .joined(separator: "&uuml;")
        default:
            break
        }
    }

    /// UTF-8 that somebody took for Latin-1 and encoded again: `GrÃ¼ÃŸe`.
    private static func doublyEncoded(_ text: String) -> String {
        String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    }
}
