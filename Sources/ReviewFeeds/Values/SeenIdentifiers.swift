import Reviews

/// Which identifiers have been met: by hash, so that a million of them take 16 MB and not the memory of their texts.
///
/// Two of a million different identifiers are taken for one with a chance of one in thirty million.
struct SeenIdentifiers {
    private var hashes = Set<UInt64>()

    /// Notes an identifier; false if it was met before.
    mutating func insert(_ identifier: some Collection<UInt8>) -> Bool {
        var hash = StableHash()
        hash.combine(delimiting: identifier)
        return hashes.insert(hash.finalized()).inserted
    }
}
