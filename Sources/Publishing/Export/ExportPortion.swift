/// Some files of an export with all that they are to hold: read by one thread, written by another.
struct ExportPortion: Sendable {
    /// How many bytes are enough to be worth a thread's while.
    private static let enough = 1 << 18
    /// How many bytes a folder may have to be kept together.
    private static let most = 1 << 23

    /// Where the bytes of a file or sibling are.
    enum Body: Sendable {
        /// Here, in the bytes of the portion.
        case bytes(Range<Int>)
        /// In a file of the archive, which has this hash.
        case file(path: String, ContentHash)
    }

    /// A path and what is to be found there.
    struct File: Sendable {
        let path: SitePath
        /// The modification time of the file and its siblings, in seconds since 1970.
        let modifiedAt: Int
        /// The names that are its own: what stands under those that it has no body for must go.
        let codings: [ContentCoding]
        /// What the file and its siblings are to hold, in the order in which they are written.
        let bodies: [(coding: ContentCoding, body: Body)]
    }

    private(set) var bytes: [UInt8] = []
    private(set) var files: [File] = []

    /// Adds bytes, and says where they are.
    mutating func append(_ content: UnsafeRawBufferPointer) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: content)
        return start..<bytes.count
    }

    mutating func append(_ file: File) { files.append(file) }

    /// Whether this is to be written before a file is added.
    func isFull(before path: SitePath) -> Bool {
        guard bytes.count >= Self.enough, let last = files.last else { return false }
        return bytes.count >= Self.most || last.path.parent != path.parent
    }

    /// The files by the folder that they are in.
    var folders: [ArraySlice<File>] {
        var folders: [ArraySlice<File>] = []
        var rest = files[...]
        while let first = rest.first {
            let end = rest.firstIndex { $0.path.parent != first.path.parent } ?? rest.endIndex
            folders.append(rest[..<end])
            rest = rest[end...]
        }
        return folders
    }
}
