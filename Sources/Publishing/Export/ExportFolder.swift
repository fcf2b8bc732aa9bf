import Foundation

/// The folder an export writes to, and the few things that are done to its files.
struct ExportFolder {
    /// A file's name while it is being written; at the top, so that a crash leaves one behind at most.
    static let temporaryName = ".starling-export.new"

    let path: String
    /// Called before each change with the path that is about to change; tests throw from it.
    let willChange: (String) throws -> Void
    private var createdFolders: Set<Substring> = []

    init(_ folder: URL, willChange: @escaping (String) throws -> Void) throws {
        try FileSystem.createFolder(folder)
        var path = folder.path(percentEncoded: false)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        self.willChange = willChange
    }

    /// Whether `A` and `a` are one file here; looked up by the manifest, which must be there.
    var isCaseInsensitive: Bool {
        status(ExportManifest.fileName.uppercased()) != nil
    }

    /// Size and modification time of a regular file; nil if there is none, or something else has its name.
    func status(_ name: String) -> (size: Int, modifiedAt: Int, isWhole: Bool)? {
        var status = stat()
        guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return (Int(status.st_size), Int(status.st_mtim.tv_sec), status.st_mtim.tv_nsec == 0)
    }

    /// Puts a file under its name in one step, with the modification time given.
    mutating func replace(
        _ name: String,
        modifiedAt: Int?,
        durably: Bool = false,
        writing body: (CInt, _ path: String) throws -> Void
    ) throws {
        try willChange(name)
        try createFolder(of: name)
        let temporary = "\(path)/\(Self.temporaryName)"
        // Left behind by a crash, or put there to be followed.
        try FileSystem.removeFile(temporary)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let descriptor = try FileSystem.check(temporary) { open(temporary, flags, 0o644) }
        do {
            defer { close(descriptor) }
            try body(descriptor, temporary)
            if let modifiedAt {
                let time = timespec(tv_sec: modifiedAt, tv_nsec: 0)
                _ = try FileSystem.check(temporary) { futimens(descriptor, [time, time]) }
            }
            if durably { _ = try FileSystem.check(temporary) { fsync(descriptor) } }
        }
        try FileSystem.move(temporary, to: "\(path)/\(name)")
    }

    /// Removes a file, if it is there.
    func remove(_ name: String) throws {
        guard status(name) != nil else { return }
        try willChange(name)
        try FileSystem.removeFile("\(path)/\(name)")
    }

    /// Removes the folders above a file that hold nothing any more.
    mutating func removeEmptyFolders(above name: String) {
        var folder = name[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            guard rmdir("\(path)/\(folder)") == 0 else { return }
            createdFolders.remove(folder)
        }
    }

    private mutating func createFolder(of name: String) throws {
        guard let slash = name.lastIndex(of: "/"), createdFolders.insert(name[..<slash]).inserted else { return }
        try FileSystem.createFolder(URL(filePath: "\(path)/\(name[..<slash])", directoryHint: .isDirectory))
    }
}
