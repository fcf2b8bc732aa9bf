/// Bounds on the download of a catalogue.
public struct DownloadLimits: Sendable, Hashable {
    /// The most bytes that are taken.
    public var bytes: Int
    /// How long the answer may take to begin.
    public var head: Duration
    /// How long the whole may take.
    public var whole: Duration

    /// Makes bounds; by default 1 GB, 30 seconds and ten minutes.
    public init(bytes: Int = 1 << 30, head: Duration = .seconds(30), whole: Duration = .seconds(600)) {
        self.bytes = bytes
        self.head = head
        self.whole = whole
    }
}
