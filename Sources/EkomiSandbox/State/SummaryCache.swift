import struct Foundation.Date

/// Summaries as they were when a query was first asked, for six hours, as eKomi keeps them.
struct SummaryCache {
    private struct Entry {
        let answer: [UInt8]
        let made: Date
    }

    private static let lifetime = 6 * 60 * 60.0
    /// Beyond this many the old ones are looked for, so that the cache stays bounded.
    private static let capacity = 10_000

    private var entries: [String: Entry] = [:]

    func answer(for query: String, at now: Date) -> [UInt8]? {
        guard let entry = entries[query], now.timeIntervalSince(entry.made) < Self.lifetime else { return nil }
        return entry.answer
    }

    mutating func keep(_ answer: [UInt8], for query: String, at now: Date) {
        if entries.count >= Self.capacity {
            entries = entries.filter { now.timeIntervalSince($0.value.made) < Self.lifetime }
        }
        if entries.count >= Self.capacity {
            entries = [:]
        }
        entries[query] = Entry(answer: answer, made: now)
    }
}
