import Crypto
import Foundation
import Synchronization

/// A file under a temporary name until it is complete, hashed as it is written; removed if it never is.
final class OutputFile {
    /// What the names of incomplete files begin with.
    static let temporaryPrefix = ".incoming-"
    private static let counter = Mutex(0)

    private let path: String
    private var descriptor: CInt
    private var hasher = SHA256()
    private var size = 0
    private var isNamed = false

    init(in folder: URL) throws {
        let number = Self.counter.withLock { counter in
            counter += 1
            return counter
        }
        let name = "\(Self.temporaryPrefix)\(ProcessInfo.processInfo.processIdentifier)-\(number)"
        let path = folder.appending(path: name).path(percentEncoded: false)
        self.path = path
        descriptor = try FileSystem.check(path) { open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isNamed { unlink(path) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        hasher.update(bufferPointer: bytes)
        size += bytes.count
        try FileSystem.writeAll(bytes, to: descriptor, path: path)
    }

    /// Brings the file to the disk and says what it holds.
    func finish() throws -> DraftContent.StoredFile {
        _ = try FileSystem.check(path) { fsync(descriptor) }
        close(descriptor)
        descriptor = -1
        return DraftContent.StoredFile(hash: ContentHash(hasher.finalize()), size: size)
    }

    /// Gives the file its final name.
    func rename(to file: URL) throws {
        try FileSystem.move(path, to: file.path(percentEncoded: false))
        isNamed = true
    }
}
