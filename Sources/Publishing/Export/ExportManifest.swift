import Foundation

/// The list of what exports wrote, kept in their folder, so that the next one knows what is ours and what changed.
struct ExportManifest {
    static let fileName = ".starling-export"
    private static let header = "starling export 1\n"
    /// In place of a hash: what the file holds is not certain.
    private static let pending = "-"

    /// Every path that may be ours, with what was written there; nil if that is not certain.
    private var contents: [SitePath: ContentHash?] = [:]

    /// Reads the manifest of a folder; lines and files that make no sense are as good as none.
    init(in folder: URL) {
        guard let text = try? String(contentsOf: folder.appending(path: Self.fileName), encoding: .utf8),
            text.hasPrefix(Self.header)
        else { return }
        for line in text.dropFirst(Self.header.count).split(separator: "\n") {
            let fields = line.split(separator: " ", omittingEmptySubsequences: false)
            guard fields.count == 2, let path = SitePath(parsing: fields[1]) else { continue }
            contents.updateValue(ContentHash(hexadecimal: fields[0]), forKey: path)
        }
    }

    /// What was written at a path; nil if that is not known.
    func hash(at path: SitePath) -> ContentHash? { contents[path] ?? nil }

    /// The paths that are none of these files, in the order of paths.
    func paths(otherThan files: [ExportedFile]) -> [SitePath] {
        var paths = Set(contents.keys)
        paths.subtract(files.lazy.map(\.path))
        return paths.sorted()
    }

    /// The manifest as a file, of files that hold what they should and paths that may hold anything.
    static func bytes(_ files: [ExportedFile], pending: [SitePath] = []) -> [UInt8] {
        var bytes = [UInt8](header.utf8)
        func add(_ content: String, _ path: SitePath) {
            bytes.append(contentsOf: content.utf8)
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: path.rawValue.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        for file in files { add(file.hash.hexadecimal, file.path) }
        for path in pending { add(Self.pending, path) }
        return bytes
    }
}
