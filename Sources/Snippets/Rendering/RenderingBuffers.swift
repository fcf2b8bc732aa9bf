import Synchronization
import Templates

/// Buffers that are used again and again, by as many at once as render.
final class RenderingBuffers: Sendable {
    /// A buffer to be handed on.
    ///
    /// Sendable although it changes: whoever takes it has it alone.
    private final class Buffer: @unchecked Sendable {
        var memory = RenderingBuffer()
    }

    private let free = Mutex<[Buffer]>([])

    /// Lends a buffer.
    func withBuffer<Result>(
        _ body: (inout RenderingBuffer) throws(RenderingError) -> Result
    ) throws(RenderingError) -> Result {
        let buffer = free.withLock { $0.popLast() } ?? Buffer()
        defer { free.withLock { $0.append(buffer) } }
        return try body(&buffer.memory)
    }
}
