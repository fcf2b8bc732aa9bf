import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes the pack of one draft, from its beginning to its end.
///
/// What a draft leaves behind is removed with its contents.
final class PackWriter: Sendable {
    /// How many bytes are handed to the system at once.
    private static let portion = 1 << 20

    private struct State {
        /// How many bytes the pack has.
        var size = 0
        /// The last of them, not handed over yet.
        var waiting: [UInt8] = []
    }

    private let number: Int64
    private let path: String
    private let descriptor: CInt
    private let state = Mutex(State())

    init(number: Int64, in folder: PackFolder) throws {
        let path = folder.file(number)
        self.number = number
        self.path = path
        descriptor = try FileSystem.check(path) { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
    }

    deinit { close(descriptor) }

    /// Adds a content and what it comes to when it is compressed, and says where they are.
    func append(_ content: [UInt8], _ variants: Variants) throws -> PackedExtent {
        try state.withLock { state in
            let start = state.size
            for bytes in [content, variants.gzip ?? [], variants.brotli ?? []] {
                if state.waiting.count + bytes.count > Self.portion { try flush(&state) }
                if bytes.count > Self.portion {
                    try bytes.withUnsafeBytes { try FileSystem.writeAll($0, to: descriptor, path: path) }
                } else {
                    state.waiting += bytes
                }
                state.size += bytes.count
            }
            return PackedExtent(pack: number, start: start, count: state.size - start)
        }
    }

    /// Hands what was added to the system, so that it can be read.
    func flush() throws { try state.withLock { try flush(&$0) } }

    /// Brings the pack and its name to the disk, and says which it is and how many bytes it has.
    func complete(in folder: PackFolder) throws -> (number: Int64, size: Int) {
        try state.withLock { state in
            try flush(&state)
            _ = try FileSystem.check(path) { fsync(descriptor) }
            try FileSystem.synchronizeFolder(folder.folder)
            return (number, state.size)
        }
    }

    private func flush(_ state: inout State) throws {
        try state.waiting.withUnsafeBytes { try FileSystem.writeAll($0, to: descriptor, path: path) }
        state.waiting.removeAll(keepingCapacity: true)
    }
}
