/// The first of its kind among the children of an element.
struct FeedLintChild {
    /// Which of the children that the schema names it is, counted from 0.
    let place: Int
    let line: Int
}

extension Collection<FeedLintChild> {
    /// The fewest children that have to be moved for all to stand in order.
    ///
    /// What remains is a longest rising sequence of places, so that one element that comes too early is named, and not
    /// all that come after it.
    func misplaced() -> [FeedLintChild] {
        guard !zip(self, dropFirst()).allSatisfy({ $0.place < $1.place }) else { return [] }
        let all = Array(self)
        var lengths = [Int](repeating: 1, count: all.count)
        var previous = [Int?](repeating: nil, count: all.count)
        for right in all.indices {
            for left in 0..<right where all[left].place < all[right].place && lengths[left] >= lengths[right] {
                lengths[right] = lengths[left] + 1
                previous[right] = left
            }
        }
        var kept = Set<Int>()
        var index = lengths.indices.max { lengths[$0] < lengths[$1] }
        while let at = index {
            kept.insert(at)
            index = previous[at]
        }
        return all.indices.filter { !kept.contains($0) }.map { all[$0] }
    }
}
