/// A path as an export leaves it: what its file and its siblings hold.
struct ExportedFile: Hashable {
    let path: SitePath
    /// The row of its content in the archive.
    let content: Int64
    let hash: ContentHash
    let size: Int
    /// The size of the `.gz` sibling; nil if there is none.
    let gzipSize: Int?
    /// The size of the `.br` sibling; nil if there is none.
    let brotliSize: Int?
    /// The modification time of the file and its siblings, in seconds since 1970.
    let modifiedAt: Int

    /// The size of the file or a sibling; nil if there is none.
    func size(_ coding: ContentCoding) -> Int? {
        switch coding {
        case .identity: size
        case .gzip: gzipSize
        case .brotli: brotliSize
        }
    }
}
