import Foundation

extension FileSystem {
    /// Removes what has a name, a folder with all that is in it; it is no error if there is nothing.
    ///
    /// Of a link only itself goes, never what it points to: each name is looked up in the open folder that it is in.
    static func removeTree(_ path: String) throws {
        try removeTree(Array(path.utf8CString), in: AT_FDCWD, within: path)
    }

    private static func removeTree(_ name: [CChar], in parent: CInt, within path: String) throws {
        // Linux says of a folder that it is one, others that this is not permitted.
        guard unlinkat(parent, name, 0) != 0, errno != ENOENT else { return }
        guard errno == EISDIR || errno == EPERM else { throw cannotRemove(path) }
        let folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { throw cannotRemove(path) }
        defer { close(folder) }
        for name in try names(in: folder, within: path) { try removeTree(name, in: folder, within: path) }
        guard unlinkat(parent, name, AT_REMOVEDIR) == 0 else { throw cannotRemove(path) }
    }

    private static func names(in folder: CInt, within path: String) throws -> [[CChar]] {
        // A stream closes the descriptor that it was made of.
        let copy = try check(path) { fcntl(folder, F_DUPFD_CLOEXEC, 0) }
        guard let stream = fdopendir(copy) else {
            close(copy)
            throw cannotRemove(path)
        }
        defer { closedir(stream) }
        var names: [[CChar]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                bytes.prefix { $0 != 0 }.map(CChar.init(bitPattern:)) + [0]
            }
            if name != [0x2E, 0], name != [0x2E, 0x2E, 0] { names.append(name) }
        }
        return names
    }

    private static func cannotRemove(_ path: String) -> PublishingError {
        .file(path: path, reason: "cannot be removed: \(String(cString: strerror(errno)))")
    }
}
