/// The pictures that were uploaded, the oldest of which are forgotten when there are too many.
struct AssetStore: Sendable {
    private static let capacity = 64 << 20

    private var pictures: [String: [UInt8]] = [:]
    /// The names in the order they came.
    private var names: [String] = []
    private var size = 0
    private var count = 0

    func picture(_ name: String) -> [UInt8]? { pictures[name] }

    /// Keeps a picture and gives it a name such as `499d7e6a2d03e9d0961b382d0f659c75.png`.
    mutating func keep(_ bytes: [UInt8], kind: PictureKind, seed: UInt64) -> String {
        count += 1
        var random = SplitMix64(seed: seed, stream: .asset, count)
        let name = "\(random.hexadecimal(32)).\(kind.rawValue)"
        pictures[name] = bytes
        names.append(name)
        size += bytes.count
        while size > Self.capacity, let oldest = names.first {
            size -= pictures.removeValue(forKey: oldest)?.count ?? 0
            names.removeFirst()
        }
        return name
    }
}
