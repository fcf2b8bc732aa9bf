import GRDB

/// A content and its variants as a pack holds them, not yet compared with their hashes.
struct PackedBodies {
    private let bytes: [UInt8]
    private let size: Int
    private let gzipSize: Int
    private let brotliSize: Int

    /// Reads an extent; nil for the size of a variant that there is not.
    ///
    /// Throws ``PublishingError/damaged(what:)`` where that is not what the extent holds.
    init(
        _ extent: PackedExtent,
        size: Int,
        gzipSize: Int?,
        brotliSize: Int?,
        from reader: PackReader
    ) throws {
        self.size = size
        self.gzipSize = gzipSize ?? 0
        self.brotliSize = brotliSize ?? 0
        bytes = try reader.read(extent)
        // No sum of sizes that stand on a damaged page may overflow.
        let sizes = [size, self.gzipSize, self.brotliSize]
        guard sizes.allSatisfy({ 0...bytes.count ~= $0 }), sizes.reduce(0, +) == bytes.count else {
            throw PublishingError.damaged(what: "an extent of pack \(extent.pack)")
        }
    }

    /// Reads what a row says of a content and its variants; nil where that is in no pack.
    init?(row: Row, from reader: PackReader) throws {
        guard let extent = try PackedExtent(row: row) else { return nil }
        try self.init(
            extent,
            size: row.checked("size"),
            gzipSize: row.checkedIfPresent("gzip_size"),
            brotliSize: row.checkedIfPresent("brotli_size"),
            from: reader
        )
    }

    /// The bytes of the content in one coding.
    subscript(_ coding: ContentCoding) -> ArraySlice<UInt8> {
        switch coding {
        case .identity: bytes[..<size]
        case .gzip: bytes[size..<size + gzipSize]
        case .brotli: bytes[(size + gzipSize)...]
        }
    }
}
