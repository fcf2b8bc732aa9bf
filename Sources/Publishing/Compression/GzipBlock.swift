import CZlib

/// A part of something large on its way to be deflated, by itself and so beside others.
struct GzipBlock: Sendable {
    /// How many bytes a block has, but for the last: so many that parting costs next to nothing.
    static let size = 512 * 1024
    /// How far back deflated data may refer.
    private static let window = 32 * 1024

    /// A block as it was deflated.
    struct Deflated: Sendable {
        /// The deflated data, which ends with a whole byte.
        let bytes: [UInt8]
        /// The CRC-32 of what was deflated.
        let checksum: UInt
        /// How many bytes were deflated.
        let size: Int
    }

    /// What comes before the block and may be referred to, then the block.
    private var bytes: [UInt8]
    private let start: Int

    /// Begins the first block.
    init() {
        bytes = []
        bytes.reserveCapacity(Self.size)
        start = 0
    }

    /// Begins the block after another one, which is full.
    init(after previous: Self) {
        bytes = []
        bytes.reserveCapacity(Self.window + Self.size)
        bytes += previous.bytes[max(0, previous.bytes.count - Self.window)...]
        start = bytes.count
    }

    /// How many bytes it still takes.
    var room: Int { Self.size - (bytes.count - start) }

    /// Takes its next bytes.
    mutating func append(_ part: UnsafeRawBufferPointer) { bytes += part }

    /// Deflates it at a level from 1 to 9; the last one ends the data.
    func deflated(level: Int, isLast: Bool) throws -> Deflated {
        try bytes.withUnsafeBufferPointer { bytes in
            let input = UnsafeBufferPointer(rebasing: bytes[start...])
            var stream = z_stream()
            let status = deflateInit2_(
                &stream,
                CInt(level),
                Z_DEFLATED,
                -15,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                CInt(MemoryLayout<z_stream>.size)
            )
            guard status == Z_OK else { throw PublishingError.damaged(what: "gzip level \(level) (\(status))") }
            defer { deflateEnd(&stream) }
            if start > 0 { deflateSetDictionary(&stream, bytes.baseAddress, CUnsignedInt(start)) }
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = CUnsignedInt(input.count)
            // Beyond the bound there is what ends a block at a whole byte.
            let capacity = Int(deflateBound(&stream, UInt(input.count))) + 16
            let deflated = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
                stream.next_out = output.baseAddress
                stream.avail_out = CUnsignedInt(output.count)
                deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
                count = output.count - Int(stream.avail_out)
            }
            guard stream.avail_in == 0, deflated.count < capacity else {
                throw PublishingError.damaged(what: "gzip level \(level)")
            }
            let checksum = crc32(0, input.baseAddress, CUnsignedInt(input.count))
            return Deflated(bytes: deflated, checksum: checksum, size: input.count)
        }
    }
}
