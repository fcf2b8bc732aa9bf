import Foundation

/// The list of what exports wrote, kept in their folder, so that the next one knows what is ours and what changed.
struct ExportManifest {
    static let fileName = ".starling-export"
    private static let header = "starling export 1\n"
    /// In place of a hash: what the file holds is not certain.
    private static let pending = "-"

    /// Every path that may be ours, with what was written there; nil if that is not certain.
    private(set) var contents: [SitePath: ContentHash?] = [:]

    /// Lists paths and what they hold.
    init(_ contents: [SitePath: ContentHash?]) {
        self.contents = contents
    }

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

    /// The manifest as a file.
    var bytes: [UInt8] {
        var bytes = [UInt8](Self.header.utf8)
        for (path, hash) in contents.sorted(by: { $0.key < $1.key }) {
            bytes.append(contentsOf: (hash?.hexadecimal ?? Self.pending).utf8)
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: path.rawValue.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
