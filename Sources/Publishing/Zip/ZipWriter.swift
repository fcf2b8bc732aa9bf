/// Writes a zip archive, file after file, of bytes that are compressed already.
///
/// The same files in the same order make the same bytes.
struct ZipWriter {
    private let path: SitePath
    private let output: ContentFile
    private var offset = 0
    private var directory: [UInt8] = []
    private var count = 0

    /// Begins an archive that is to stand at `path`.
    init(at path: SitePath, to output: ContentFile) {
        self.path = path
        self.output = output
    }

    /// Adds a file, whose compressed bytes `body` writes.
    mutating func add(_ entry: ZipEntry, writing body: (ContentFile) throws -> Void) throws {
        let header = entry.localHeader
        // Beyond, the format needs extensions that not every reader knows.
        guard count < Int(UInt16.max), offset + header.count + Int(entry.compressedSize) < Int(UInt32.max) else {
            throw PublishingError.zipTooLarge(path)
        }
        directory += entry.centralHeader(at: UInt32(offset))
        try output.write(header)
        try body(output)
        offset += header.count + Int(entry.compressedSize)
        count += 1
    }

    /// Ends the archive with the list of its files.
    mutating func finish() throws {
        guard offset + directory.count < Int(UInt32.max) else { throw PublishingError.zipTooLarge(path) }
        var end = ZipEntry.littleEndian(UInt32(0x0605_4B50))
        end += ZipEntry.littleEndian(UInt32(0))
        for _ in 0..<2 { end += ZipEntry.littleEndian(UInt16(count)) }
        end += ZipEntry.littleEndian(UInt32(directory.count))
        end += ZipEntry.littleEndian(UInt32(offset))
        end += ZipEntry.littleEndian(UInt16(0))
        try output.write(directory + end)
    }
}
