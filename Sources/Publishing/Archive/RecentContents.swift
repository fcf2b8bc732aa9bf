import Synchronization

/// The contents that a draft put last, by their hashes.
///
/// What recurs, such as the fragment of every product without reviews, is stored once that way, and memory stays the
/// same however many contents there are.
final class RecentContents: Sendable {
    /// A hash, without memory of its own.
    private typealias Key = SIMD4<UInt64>

    /// How many contents are remembered at least, and half of how many at most.
    private static let generationSize = 16_384

    private let generations = Mutex<(newer: [Key: Int64], older: [Key: Int64])>(([:], [:]))

    /// The id of a content, if it was put not long ago.
    func id(of hash: ContentHash) -> Int64? {
        let key = Self.key(of: hash)
        return generations.withLock { generations in
            if let id = generations.newer[key] { return id }
            guard let id = generations.older[key] else { return nil }
            // What recurs stays.
            Self.insert(id, key, into: &generations)
            return id
        }
    }

    /// Remembers a content.
    func insert(_ id: Int64, _ hash: ContentHash) {
        generations.withLock { Self.insert(id, Self.key(of: hash), into: &$0) }
    }

    /// Forgets all.
    func removeAll() { generations.withLock { $0 = ([:], [:]) } }

    private static func insert(
        _ id: Int64,
        _ key: Key,
        into generations: inout (newer: [Key: Int64], older: [Key: Int64])
    ) {
        if generations.newer.count == generationSize {
            generations.older = generations.newer
            generations.newer.removeAll(keepingCapacity: true)
        }
        generations.newer[key] = id
    }

    private static func key(of hash: ContentHash) -> Key {
        hash.bytes.withUnsafeBytes { $0.loadUnaligned(as: Key.self) }
    }
}
