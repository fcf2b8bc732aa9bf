import Foundation
import NIOCore
import NIOPosix

/// A file that stays readable while it is sent, even if it is removed meanwhile.
final class OpenFile: Sendable {
    /// How much is read at a time.
    static let chunkSize = 256 * 1024

    /// Why a file cannot be sent.
    enum Failure: Error {
        case cannotOpen(path: String, code: CInt)
        case isNotItsSize(path: String)
        case cannotRead(code: CInt)
    }

    private let descriptor: CInt

    private init(descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Opens a file that must have so many bytes.
    static func open(_ url: URL, size: Int) async throws -> OpenFile {
        try await NIOThreadPool.singleton.runIfActive {
            let path = url.path(percentEncoded: false)
            let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Failure.cannotOpen(path: path, code: errno) }
            let file = OpenFile(descriptor: descriptor)
            guard lseek(descriptor, 0, SEEK_END) == off_t(size) else { throw Failure.isNotItsSize(path: path) }
            return file
        }
    }

    /// Reads bytes, at least one.
    func read(_ range: Range<Int>) async throws -> ByteBuffer {
        try await NIOThreadPool.singleton.runIfActive { [self] in
            var buffer = ByteBufferAllocator().buffer(capacity: range.count)
            let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: range.count) { bytes in
                max(0, pread(descriptor, bytes.baseAddress, range.count, off_t(range.lowerBound)))
            }
            guard count > 0 else { throw Failure.cannotRead(code: errno) }
            return buffer
        }
    }
}
