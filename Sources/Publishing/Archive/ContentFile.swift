import Foundation

/// A large artifact on its way into a file of its own.
///
/// What is handed to it is hashed and brought to the file by another thread, unless asked otherwise. It is seen by nobody
/// before it is put at a path of a draft. One that is dropped before it is finished leaves nothing behind.
public final class ContentFile: Sendable {
    /// How many blocks of a file are compressed at once, however many cores there are.
    private static let mostBlocks = 16

    private let archive: SiteArchive
    private let mediaType: MediaType
    private let output: OutputQueue

    init(in archive: SiteArchive, mediaType: MediaType) throws {
        self.archive = archive
        self.mediaType = mediaType
        output = OutputQueue(try OutputFile(in: archive.feeds))
    }

    deinit { output.abandon() }

    /// Writes the next bytes.
    public func write(_ bytes: UnsafeRawBufferPointer) throws { try output.write([UInt8](bytes)) }

    /// Writes the next bytes.
    public func write(_ bytes: some Collection<UInt8>) throws { try output.write([UInt8](bytes)) }

    /// Writes the next bytes before it returns, without a copy of them: for whoever has a thread for it already.
    public func writeThrough(_ bytes: UnsafeRawBufferPointer) throws { try output.writeThrough(bytes) }

    /// Brings the file to the disk under its content's name, with a gzip sibling where that pays.
    ///
    /// That is compressed on all cores; on one, where others are finished at the same time.
    public func finish(besideOthers: Bool = false) throws -> CompletedFile {
        let file = try output.finish { [archive] file in
            let stored = try file.finish()
            try file.rename(to: archive.feedFile(stored.hash))
            return stored
        }
        let gzip = try compress(file, onAllCores: !besideOthers)
        return CompletedFile(content: .file(file, gzip: gzip), mediaType: mediaType)
    }

    private func compress(_ file: DraftContent.StoredFile, onAllCores: Bool) throws -> DraftContent.StoredFile? {
        guard let level = archive.precompression.gzipLevel, mediaType.isCompressible,
            file.size > archive.precompression.threshold
        else { return nil }
        let path = archive.feedFile(file.hash, .gzip)
        // What is there and whole stays, whatever version compressed it: readers may be at it.
        if let known = try archive.read({ try ContentStore.gzip(of: file.hash, in: $0) }),
            FileSystem.hash(ofFile: path.path(percentEncoded: false)) == known.hash
        {
            return known
        }
        let sibling = try OutputFile(in: archive.feeds)
        // More blocks than cores: some take longer than others.
        let breadth = onAllCores ? min(2 * ProcessInfo.processInfo.activeProcessorCount, Self.mostBlocks) : 1
        var gzip = BlockwiseGzip(level: level, breadth: breadth)
        // Read again rather than compressed on the way: however many files are written side by side, only as many as
        // there are cores hold what compressing takes.
        let plain = archive.feedFile(file.hash).path(percentEncoded: false)
        let hash = try FileSystem.forEachChunk(of: plain) { chunk in
            try gzip.compress(chunk) { try sibling.write($0) }
        }
        guard hash == file.hash else { throw PublishingError.damaged(what: plain) }
        try gzip.finish { try sibling.write($0) }
        let stored = try sibling.finish()
        guard stored.size < file.size - file.size / 10 else { return nil }
        try sibling.rename(to: path)
        return stored
    }
}
