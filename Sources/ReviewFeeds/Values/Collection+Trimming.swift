extension Collection<UInt8> where Self: BidirectionalCollection {
    /// The bytes without the white space, as XML knows it, at either end.
    func trimmed() -> SubSequence {
        guard let first = firstIndex(where: { !$0.isXMLSpace }), let last = lastIndex(where: { !$0.isXMLSpace }) else {
            return self[endIndex..<endIndex]
        }
        return self[first...last]
    }
}
