extension Sequence where Element: Sendable {
    /// What a function gives for each element, so many at a time; the order is that in which they are done.
    func map<Result: Sendable>(
        atOnce limit: Int,
        _ transform: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: Result.self) { group in
            var results: [Result] = []
            var waiting = makeIterator()
            for _ in 0..<Swift.max(1, limit) {
                guard let element = waiting.next() else { break }
                group.addTask { try await transform(element) }
            }
            while let result = try await group.next() {
                results.append(result)
                guard let element = waiting.next() else { continue }
                group.addTask { try await transform(element) }
            }
            return results
        }
    }
}
