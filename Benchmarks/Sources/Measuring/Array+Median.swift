extension Array where Element: Comparable {
    /// The value in the middle, the higher one of two.
    public var median: Element? { isEmpty ? nil : sorted()[count / 2] }
}
