/// An element whose end has not come yet.
struct FeedLintFrame {
    let entry: FeedVocabulary.Entry
    let line: Int
    /// Where its own children begin among those of all open elements.
    let firstChild: Int
}
