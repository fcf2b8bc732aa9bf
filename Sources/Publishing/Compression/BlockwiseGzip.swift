import CZlib

/// gzip (RFC 1952) of something large, in blocks that are deflated side by side and joined to one member.
///
/// Where a block begins and ends does not depend on how many are deflated at once, and so the same content always
/// compresses to the same bytes. The header carries no name and no time.
struct BlockwiseGzip {
    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

    private let level: Int
    private let breadth: Int
    /// What waits to be deflated; the last one is not full yet, or nothing came after it yet.
    private var blocks = [GzipBlock()]
    private var hasHeader = false
    private var checksum = crc32(0, nil, 0)
    private var size = 0

    /// Begins at a level from 1 to 9; so many blocks are held in memory, and deflated at once.
    init(level: Int, breadth: Int) {
        self.level = level
        self.breadth = max(1, breadth)
    }

    /// Takes the next bytes and hands on what is ready.
    mutating func compress(
        _ input: UnsafeRawBufferPointer,
        into sink: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var rest = input
        while !rest.isEmpty {
            var block = blocks.removeLast()
            if block.room == 0 {
                blocks.append(block)
                block = GzipBlock(after: block)
                if blocks.count == breadth { try deflate(isEnd: false, into: sink) }
            }
            let count = min(block.room, rest.count)
            block.append(UnsafeRawBufferPointer(rebasing: rest[..<count]))
            blocks.append(block)
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Ends the member and hands on the rest.
    mutating func finish(into sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        try deflate(isEnd: true, into: sink)
        let trailer = [UInt32(truncatingIfNeeded: checksum), UInt32(truncatingIfNeeded: size)].map(\.littleEndian)
        try trailer.withUnsafeBytes(sink)
    }

    private mutating func deflate(isEnd: Bool, into sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        if !hasHeader { try Self.header.withUnsafeBytes(sink) }
        hasHeader = true
        let (level, blocks) = (level, blocks)
        let deflated = try blocks.indices.concurrentMap { index in
            try blocks[index].deflated(level: level, isLast: isEnd && index == blocks.count - 1)
        }
        for block in deflated {
            try block.bytes.withUnsafeBytes(sink)
            checksum = crc32_combine(checksum, block.checksum, block.size)
            size += block.size
        }
        self.blocks.removeAll(keepingCapacity: true)
    }
}
