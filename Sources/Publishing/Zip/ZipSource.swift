import CZlib
import Foundation

/// A large artifact as a zip archive takes it over: the bytes of its gzip sibling, which hold the same deflated data.
struct ZipSource {
    /// What zlib writes before and after the deflated data: no name and no time, then checksum and size.
    private static let headerSize = 10
    private static let trailerSize = 8

    /// The file to read: the gzip sibling, or the file itself where there is none.
    let file: String
    /// The hash that the file must have.
    let hash: ContentHash
    let size: Int
    /// The size of the gzip sibling; nil if there is none.
    let gzipSize: Int?

    /// What the archive says of it.
    func entry(_ member: ZipMember, at path: SitePath) throws -> ZipEntry {
        guard let size = UInt32(exactly: size), let fileSize = UInt32(exactly: gzipSize ?? self.size) else {
            throw PublishingError.zipTooLarge(path)
        }
        let isDeflated = gzipSize != nil
        let framing = isDeflated ? Self.headerSize + Self.trailerSize : 0
        guard Int(fileSize) >= framing else { throw damaged }
        return ZipEntry(
            name: Array(member.name.utf8),
            method: isDeflated ? .deflated : .stored,
            modifiedAt: member.modifiedAt,
            checksum: isDeflated ? try checksumInTrailer() : try checksumOfContent(),
            compressedSize: fileSize - UInt32(framing),
            size: size
        )
    }

    /// Copies the compressed bytes as they are; throws if the file is not what was put there.
    func copy(to output: ContentFile) throws {
        let framing = gzipSize == nil ? (head: 0, tail: 0) : (head: Self.headerSize, tail: Self.trailerSize)
        let end = (gzipSize ?? size) - framing.tail
        var offset = 0
        let read = try FileSystem.forEachChunk(of: file) { chunk in
            let wanted = max(offset, framing.head)..<max(min(offset + chunk.count, end), framing.head, offset)
            if !wanted.isEmpty {
                let start = wanted.lowerBound - offset
                try output.write(UnsafeRawBufferPointer(rebasing: chunk[start..<start + wanted.count]))
            }
            offset += chunk.count
        }
        guard read == hash, offset == gzipSize ?? size else { throw damaged }
    }

    private var damaged: PublishingError { .damaged(what: file) }

    private func checksumInTrailer() throws -> UInt32 {
        let handle = try FileHandle(forReadingFrom: URL(filePath: file))
        defer { try? handle.close() }
        let start = (gzipSize ?? 0) - Self.trailerSize
        try handle.seek(toOffset: UInt64(max(0, start)))
        guard let trailer = try handle.read(upToCount: Self.trailerSize), trailer.count == Self.trailerSize else {
            throw damaged
        }
        return trailer.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    private func checksumOfContent() throws -> UInt32 {
        var checksum = crc32(0, nil, 0)
        _ = try FileSystem.forEachChunk(of: file) { chunk in
            checksum = crc32(checksum, chunk.bindMemory(to: UInt8.self).baseAddress, UInt32(chunk.count))
        }
        return UInt32(truncatingIfNeeded: checksum)
    }
}
