import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The few file operations that need more care than Foundation takes.
enum FileSystem {
    /// Creates a folder and those above it.
    static func createFolder(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw PublishingError.file(
                path: folder.path(percentEncoded: false),
                reason: "cannot be created: \(error.localizedDescription)"
            )
        }
    }

    /// Brings the names in a folder to the disk.
    static func synchronizeFolder(_ folder: URL) throws {
        let path = folder.path(percentEncoded: false)
        let descriptor = try check(path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { close(descriptor) }
        _ = try check(path) { fsync(descriptor) }
    }

    /// Gives a file its final name, in place of what had it.
    static func move(_ old: String, to new: String) throws {
        _ = try check(new) { rename(old, new) }
    }

    /// Removes a file; it is no error if there is none.
    static func removeFile(_ path: String) throws {
        guard unlink(path) != 0, errno != ENOENT, errno != ENOTDIR else { return }
        throw PublishingError.file(path: path, reason: "cannot be removed: \(String(cString: strerror(errno)))")
    }

    /// Runs a call of the system, again if a signal interrupted it; throws what it complains about.
    static func check(_ path: String, _ call: () -> CInt) throws -> CInt {
        while true {
            let result = call()
            if result >= 0 { return result }
            let code = errno
            if code == EINTR { continue }
            throw PublishingError.file(path: path, reason: String(cString: strerror(code)))
        }
    }
}

extension FileSystem {
    /// Writes all bytes, however many calls that takes.
    static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt, path: String) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = write(descriptor, rest.baseAddress, rest.count)
            if count < 0 {
                let code = errno
                if code == EINTR { continue }
                throw PublishingError.file(path: path, reason: String(cString: strerror(code)))
            }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
    }
}
