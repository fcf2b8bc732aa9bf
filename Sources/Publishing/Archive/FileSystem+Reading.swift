import Crypto
import Foundation

extension FileSystem {
    /// The hash of a file's content; nil if it cannot be read.
    static func hash(ofFile path: String) -> ContentHash? {
        // Whatever the reason is, the file is not what it should be.
        try? forEachChunk(of: path) { _ in }
    }

    /// Copies a file into an open one and returns the hash of what was copied.
    static func copy(_ source: String, to descriptor: CInt, path: String) throws -> ContentHash {
        try forEachChunk(of: source) { try writeAll($0, to: descriptor, path: path) }
    }

    /// Reads a file chunk by chunk and returns the hash of what was read.
    static func forEachChunk(
        of path: String,
        _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> ContentHash {
        let descriptor = try check(path) { open(path, O_RDONLY | O_CLOEXEC) }
        defer { close(descriptor) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        var hasher = SHA256()
        while true {
            var count = 0
            _ = try check(path) {
                count = read(descriptor, buffer.baseAddress, buffer.count)
                return CInt(clamping: count)
            }
            guard count > 0 else { return ContentHash(hasher.finalize()) }
            let chunk = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count])
            hasher.update(bufferPointer: chunk)
            try body(chunk)
        }
    }
}
