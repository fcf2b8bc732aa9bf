/// How hard content is compressed when it is published, once and for all its readers.
public struct Precompression: Sendable, Hashable {
    /// gzip's level, 1 to 9; nil leaves gzip out.
    public var gzipLevel: Int?
    /// Brotli's quality, 0 to 11; nil leaves Brotli out.
    public var brotliQuality: Int?
    /// Content of at most so many bytes is not compressed: it fits a packet or two anyway.
    public var threshold: Int

    /// Chooses levels.
    public init(gzipLevel: Int?, brotliQuality: Int?, threshold: Int = 1024) {
        self.gzipLevel = gzipLevel
        self.brotliQuality = brotliQuality
        self.threshold = threshold
    }

    /// Whether anything is compressed at all.
    var isEnabled: Bool { gzipLevel != nil || brotliQuality != nil }

    /// Leaves content as it is.
    public static let none = Self(gzipLevel: nil, brotliQuality: nil)
    /// Most of the gain for a small part of the time: the default.
    public static let fast = Self(gzipLevel: 6, brotliQuality: 5)
    /// Small at any price.
    public static let best = Self(gzipLevel: 9, brotliQuality: 11)
}
