import Foundation

/// A small file that several processes read and write; locked while it is open.
final class LockedFile {
    /// What the system complained about.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let code: CInt

        var description: String { "\(path): \(String(cString: strerror(code)))" }
    }

    /// No file of this kind grows beyond this many bytes.
    private static let largest = 1 << 30

    private let path: String
    private let descriptor: CInt

    init(path: String, isWriting: Bool) throws {
        self.path = path
        let flags = isWriting ? O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC : O_RDONLY | O_CLOEXEC
        descriptor = open(path, flags, 0o644)
        guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
        // Held for a few microseconds by each.
        guard flock(descriptor, isWriting ? LOCK_EX : LOCK_SH) == 0 else {
            let code = errno
            close(descriptor)
            throw Failure(path: path, code: code)
        }
    }

    deinit { close(descriptor) }

    func size() throws -> Int {
        // By seeking: linked statically, the structure that `fstat` fills belongs to a module of NIO. What is read is
        // read by place, and what is written is appended.
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= 0 else { throw Failure(path: path, code: errno) }
        // A folder has no end, and says so by the largest number.
        guard end <= Self.largest else { throw Failure(path: path, code: EFBIG) }
        return Int(end)
    }

    func read() throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: try size())
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count >= 0 else { throw Failure(path: path, code: errno) }
        return Array(bytes.prefix(count))
    }

    func append(_ bytes: [UInt8]) throws {
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Failure(path: path, code: errno) }
    }

    func replace(with bytes: [UInt8]) throws {
        guard ftruncate(descriptor, 0) == 0 else { throw Failure(path: path, code: errno) }
        try append(bytes)
    }
}
