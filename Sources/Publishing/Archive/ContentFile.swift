import Crypto
import Foundation
import GRDB
import Synchronization

/// A large artifact on its way into a file of its own, with its hash and its gzip sibling made as it is written.
public final class ContentFile {
    private let plain: OutputFile
    private let compressed: OutputFile?
    private let gzip: GzipStream?

    private init(plain: OutputFile, compressed: OutputFile?, gzip: GzipStream?) {
        self.plain = plain
        self.compressed = compressed
        self.gzip = gzip
    }

    /// Writes the next bytes.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        try plain.write(bytes)
        guard let compressed else { return }
        try gzip?.stream.compress(bytes) { try compressed.write($0) }
    }

    /// Writes the next bytes.
    public func write(_ bytes: some Collection<UInt8>) throws {
        let done: Void? = try bytes.withContiguousStorageIfAvailable { try write(UnsafeRawBufferPointer($0)) }
        guard done == nil else { return }
        try [UInt8](bytes).withUnsafeBytes { try write($0) }
    }

    /// Writes a file into the feeds folder and gives it the name of its content.
    static func write(
        in archive: SiteArchive,
        mediaType: MediaType,
        _ body: (ContentFile) throws -> Void
    ) throws -> DraftContent {
        let folder = archive.folder.appending(path: SiteArchive.feedsFolder)
        let level = mediaType.isCompressible ? archive.precompression.gzipLevel : nil
        let plain = try OutputFile(in: folder)
        let compressed = try level.map { _ in try OutputFile(in: folder) }
        let file = ContentFile(plain: plain, compressed: compressed, gzip: try level.map(GzipStream.init))
        try body(file)
        if let compressed { try file.gzip?.stream.finish { try compressed.write($0) } }
        let content = try plain.finish()
        try plain.rename(to: archive.feedFile(content.hash))
        guard let compressed else { return .file(content, gzip: nil) }
        let sibling = try compressed.finish()
        guard content.size > archive.precompression.threshold, sibling.size < content.size - content.size / 10 else {
            return .file(content, gzip: nil)
        }
        try compressed.rename(to: archive.feedFile(content.hash, .gzip))
        return .file(content, gzip: sibling)
    }

    /// Boxes the stream, which cannot be copied, so that it can be optional.
    private final class GzipStream {
        let stream: Gzip

        init(level: Int) throws { stream = try Gzip(level: level) }
    }
}
