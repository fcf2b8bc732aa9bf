import Foundation
import Synchronization

/// The folder an export writes to, and the few things that are done to what is in it.
final class ExportFolder: Sendable {
    /// The folder in which files and folders lie until they are whole; at the top, so that a crash leaves one behind at
    /// most.
    static let temporaryName = ".starling-export.new"

    private let path: String
    /// Called before each change with the path that is about to change, on the thread that is about to; tests throw
    /// from it.
    let willChange: @Sendable (String) throws -> Void
    private let temporaryCount = Atomic<Int>(0)
    /// Names are given one at a time: a folder made for what comes into it is empty for a moment, and one that is filled
    /// may take its place.
    private let naming = Mutex(())

    /// Takes a folder, which is created where it is missing, and removes what an interrupted export left in it.
    init(_ folder: URL, willChange: @escaping @Sendable (String) throws -> Void) throws {
        try FileSystem.createFolder(folder)
        var path = folder.path(percentEncoded: false)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        self.willChange = willChange
        try removeTemporaries()
    }

    /// Makes room for what is not whole yet; no web server can look into it.
    func prepare() throws {
        let temporary = path(of: Self.temporaryName)
        _ = try FileSystem.check(temporary) { mkdir(temporary, 0o700) }
    }

    /// Removes what is not whole, whatever it is.
    func removeTemporaries() throws { try FileSystem.removeTree(path(of: Self.temporaryName)) }

    /// A path that nothing has had yet, for what is not whole yet.
    func temporaryPath() -> String {
        let number = temporaryCount.add(1, ordering: .relaxed).newValue
        return path(of: "\(Self.temporaryName)/\(number)")
    }

    /// The path of something in this folder; the folder's own for no name.
    func path(of name: some StringProtocol) -> String { name.isEmpty ? path : "\(path)/\(name)" }

    /// Whether `A` and `a` are one file here; looked up by the manifest, which must be there.
    var isCaseInsensitive: Bool {
        status(ExportManifest.fileName.uppercased()) != nil
    }

    /// Size and modification time of a regular file; nil if there is none, or something else has its name.
    func status(_ name: String) -> (size: Int, modifiedAt: Int, isWhole: Bool)? {
        var status = stat()
        guard lstat(path(of: name), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return (Int(status.st_size), Int(status.st_mtim.tv_sec), status.st_mtim.tv_nsec == 0)
    }

    /// Whether there is such a folder, or a link to one.
    func hasFolder(_ name: Substring) -> Bool {
        var status = stat()
        return stat(path(of: name), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Removes a file, if it is there.
    func remove(_ name: String) throws {
        guard status(name) != nil else { return }
        try willChange(name)
        try FileSystem.removeFile(path(of: name))
    }

    /// Removes the folders above a file that hold nothing any more.
    func removeEmptyFolders(above file: SitePath) {
        var folder = file.parent
        while !folder.isEmpty, rmdir(path(of: folder)) == 0 {
            folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
        }
    }

    /// Gives something that is whole its name, and creates the folders above it.
    ///
    /// Returns false if it is a folder and there is one of that name already, with something in it.
    @discardableResult
    func move(_ temporary: String, to name: String) throws -> Bool {
        try naming.withLock { _ in
            let new = path(of: name)
            if rename(temporary, new) == 0 { return true }
            if errno == ENOENT, let slash = name.lastIndex(of: "/") {
                try createFolder(name[..<slash])
                if rename(temporary, new) == 0 { return true }
            }
            // Systems differ in what they call it.
            guard errno != ENOTEMPTY, errno != EEXIST else { return false }
            throw PublishingError.file(path: new, reason: String(cString: strerror(errno)))
        }
    }

    private func createFolder(_ name: Substring) throws {
        for end in name.indices.filter({ name[$0] == "/" }) + [name.endIndex] {
            let folder = path(of: name[..<end])
            guard mkdir(folder, 0o777) != 0, errno != EEXIST else { continue }
            throw PublishingError.file(path: folder, reason: "cannot be created: \(String(cString: strerror(errno)))")
        }
    }
}
