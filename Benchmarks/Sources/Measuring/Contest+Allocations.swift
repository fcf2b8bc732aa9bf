import CAllocations

extension Contest {
    /// How many blocks one run asks from the heap, once the output has grown to its size.
    public func allocations<Entrant: Contender>(of contender: Entrant) throws -> Int {
        var output = contender.makeOutput()
        for _ in 0..<10 { try contender.run(into: &output) }
        let before = allocations_of_this_thread()
        try contender.run(into: &output)
        return Int(allocations_of_this_thread() - before)
    }

    /// Whether allocations are seen at all, those of Swift and of the C library alike.
    public static var countsAllocations: Bool {
        let before = allocations_of_this_thread()
        let array = [Int](repeating: 1, count: Int.random(in: 1_000...2_000))
        return withExtendedLifetime(array) { allocations_of_this_thread() > before }
    }
}
