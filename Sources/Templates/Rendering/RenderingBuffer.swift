/// What templates render into: holds the bytes of the last rendering, and memory that the next one uses again.
///
/// Whoever renders much keeps one for each thread, so that a rendering asks for no memory at all.
public struct RenderingBuffer: ~Copyable {
    var renderer = Renderer()

    /// Makes a buffer that holds nothing yet.
    public init() {}

    /// How many bytes the last rendering wrote.
    public var count: Int { renderer.output.count }

    /// Gives the bytes of the last rendering to read where they lie.
    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(renderer.output.contents)
    }
}

extension [UInt8] {
    /// Copies the bytes of a buffer's last rendering.
    public init(_ buffer: borrowing RenderingBuffer) { self.init(buffer.renderer.output.contents) }

    /// Appends the bytes of a buffer's last rendering.
    public mutating func append(contentsOf buffer: borrowing RenderingBuffer) {
        append(contentsOf: buffer.renderer.output.contents)
    }
}
