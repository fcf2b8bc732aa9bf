/// An element whose end has not come yet.
struct FeedLintFrame {
    let entry: FeedVocabulary.Entry
    let line: Int
    /// Where its own children begin among those of all open elements.
    let firstChild: Int
    /// The places of the children that were met, as bits.
    var met: UInt32 = 0
    /// Whether each child that was met for the first time stands behind those before it.
    var isInOrder = true
}
