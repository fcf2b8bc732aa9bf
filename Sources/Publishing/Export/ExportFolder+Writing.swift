import Foundation

extension ExportFolder {
    /// Puts a file under its name in one step, with the modification time given.
    func replace(
        _ name: String,
        modifiedAt: Int?,
        durably: Bool = false,
        writing body: (CInt, _ path: String) throws -> Void
    ) throws {
        try willChange(name)
        let temporary = temporaryPath()
        try create(name, as: temporary, in: AT_FDCWD, modifiedAt: modifiedAt, durably: durably, writing: body)
        try move(temporary, to: name)
    }

    /// Creates a folder and all that is to be in it in one step; returns false if it is there already.
    ///
    /// The body is given the descriptor of the folder that it is to fill.
    func createFolder(_ name: String, filling body: (CInt) throws -> Void) throws -> Bool {
        let temporary = temporaryPath()
        _ = try FileSystem.check(temporary) { mkdir(temporary, 0o777) }
        do {
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
            let descriptor = try FileSystem.check(temporary) { open(temporary, flags) }
            defer { close(descriptor) }
            try body(descriptor)
        }
        try willChange(name)
        return try move(temporary, to: name)
    }

    /// Creates what is to be a file of that name, under another name in an open folder.
    func create(
        _ name: String,
        as temporary: String,
        in parent: CInt,
        modifiedAt: Int?,
        durably: Bool = false,
        writing body: (CInt, _ path: String) throws -> Void
    ) throws {
        let path = path(of: name)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = try FileSystem.check(path) { openat(parent, temporary, flags, 0o644) }
        defer { close(descriptor) }
        try body(descriptor, path)
        if let modifiedAt {
            let time = timespec(tv_sec: modifiedAt, tv_nsec: 0)
            _ = try FileSystem.check(path) { futimens(descriptor, [time, time]) }
        }
        if durably { _ = try FileSystem.check(path) { fsync(descriptor) } }
    }
}
