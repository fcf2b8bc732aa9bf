import Foundation

/// How large a file of a feed may become, and when files are split and joined.
public struct FeedSizeLimit: Sendable, Hashable {
    /// The most bytes of XML in a file that holds the whole feed; Google takes 100 MB.
    public var fileSize: Int
    /// The most bytes of XML in one of several files: the smaller they are, the less a changed review costs.
    public var partSize: Int

    /// Sets the most bytes of one file, and of one of several; a quarter as many unless given.
    public init(fileSize: Int = 95_000_000, partSize: Int? = nil) {
        self.fileSize = fileSize
        self.partSize = partSize ?? fileSize / 4
    }

    /// The most bytes of the file with a prefix.
    public func size(of prefix: ShardPrefix) -> Int { prefix == .all ? fileSize : partSize }

    /// Whether two halves are joined again: only when both together fill half a file, so that a feed which hovers about
    /// the limit is not split and joined in turn.
    public func joins(_ first: Int, _ second: Int) -> Bool { first + second <= partSize / 2 }

    /// By how many bits a file is split that would have so many bytes.
    ///
    /// The parts are to be three quarters full at most: hashes do not part reviews into exact halves, and shops grow.
    public func levels(forSize size: Int) -> Int {
        let parts = Double(size) / (Double(partSize) * 0.75)
        return parts <= 2 ? 1 : min(16, Int(log2(parts).rounded(.up)))
    }
}
