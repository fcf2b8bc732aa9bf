import CZlib

/// gzip (RFC 1952) by zlib, in one go or chunk by chunk.
///
/// The header carries no name and no time, so that the same content always compresses to the same bytes.
struct Gzip: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutableBufferPointer<UInt8>

    /// Begins a stream at a level from 1 to 9.
    init(level: Int) throws {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        output = .allocate(capacity: 64 * 1024)
        // 15 bits of window, and 16 for a gzip header instead of zlib's own.
        let status = deflateInit2_(
            stream,
            CInt(level),
            Z_DEFLATED,
            15 + 16,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            CInt(MemoryLayout<z_stream>.size)
        )
        guard status == Z_OK else { throw PublishingError.damaged(what: "gzip level \(level) (\(status))") }
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        output.deallocate()
    }

    /// Compresses a chunk and hands on what is ready.
    borrowing func compress(_ input: UnsafeRawBufferPointer, into sink: (UnsafeRawBufferPointer) throws -> Void) throws
    {
        try run(input, flush: Z_NO_FLUSH, into: sink)
    }

    /// Ends the stream and hands on the rest.
    borrowing func finish(into sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        try run(UnsafeRawBufferPointer(start: nil, count: 0), flush: Z_FINISH, into: sink)
    }

    /// Compresses everything at once.
    static func compress(_ bytes: [UInt8], level: Int) throws -> [UInt8] {
        var compressed: [UInt8] = []
        compressed.reserveCapacity(bytes.count / 2)
        let gzip = try Gzip(level: level)
        try bytes.withUnsafeBytes { input in try gzip.compress(input) { compressed.append(contentsOf: $0) } }
        try gzip.finish { compressed.append(contentsOf: $0) }
        return compressed
    }

    private borrowing func run(
        _ input: UnsafeRawBufferPointer,
        flush: CInt,
        into sink: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        repeat {
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(output.count)
            deflate(stream, flush)
            let produced = output.count - Int(stream.pointee.avail_out)
            if produced > 0 { try sink(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<produced])) }
        } while stream.pointee.avail_out == 0
    }
}
