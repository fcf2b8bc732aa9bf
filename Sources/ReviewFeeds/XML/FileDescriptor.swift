import Foundation

/// An open file, closed when nobody reads it any more.
final class FileDescriptor {
    private let number: Int32

    init(path: String) throws(ByteSourceError) {
        number = open(path, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { throw ByteSourceError(reason: String(cString: strerror(errno))) }
    }

    deinit { close(number) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
        while true {
            let count = Foundation.read(number, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            // A signal that arrives in the middle is no failure.
            guard errno == EINTR else { throw ByteSourceError(reason: String(cString: strerror(errno))) }
        }
    }
}
