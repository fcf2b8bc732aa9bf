public import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The one lock that every writing command takes: two runs never write at once.
///
/// It is an advisory lock on an open file, so the death of its owner, however sudden, releases it; what the file
/// says about the owner only informs.
public struct RunLock: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Takes the lock, or throws who holds it and since when.
    public init(at file: URL, purpose: String, now: Date) throws(RunLockError) {
        let path = file.path(percentEncoded: false)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw RunLockError.notWritable(path: path, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            let owner = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            close(descriptor)
            if reason == EWOULDBLOCK { throw RunLockError.held(by: owner.isEmpty ? "another run" : owner) }
            throw RunLockError.notWritable(path: path, reason: String(cString: strerror(reason)))
        }
        let note = Array("process \(getpid()), \(purpose), since \(now.formatted(.iso8601))".utf8)
        // The note is for people; a lock without it still locks.
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, note, note.count, 0) }
        self.descriptor = descriptor
    }

    deinit {
        _ = ftruncate(descriptor, 0)
        close(descriptor)
    }
}
