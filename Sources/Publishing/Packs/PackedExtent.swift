import GRDB

/// Where a pack holds a content, and right after it its variants: gzip, then Brotli.
struct PackedExtent {
    /// The number of the pack.
    let pack: Int64
    /// Where the content begins, in bytes.
    let start: Int
    /// How many bytes the content and its variants have together.
    let count: Int

    /// The columns of a content that say where it is.
    static let columns = "content.pack, content.start, content.extent"
    /// What stands for them where an archive has none yet.
    static let noColumns = "NULL AS pack, NULL AS start, NULL AS extent"

    init(pack: Int64, start: Int, count: Int) {
        self.pack = pack
        self.start = start
        self.count = count
    }

    /// Whether a file of so many bytes has it.
    func isWithin(_ size: Int) -> Bool { 0...size ~= count && 0...size - count ~= start }

    /// Reads the columns `pack`, `start` and `extent`; nil where the content is in no pack.
    init?(row: Row) throws {
        guard let pack: Int64 = try row.checkedIfPresent("pack") else { return nil }
        self.init(pack: pack, start: try row.checked("start"), count: try row.checked("extent"))
    }
}
