import Dispatch
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
    /// How many bytes are worth to be brought to the disk before the others.
    private static let portionOnDisk = 1 << 24

    private struct State {
        /// How many bytes the pack has.
        var size = 0
        /// The last of them, not handed over yet.
        var waiting: [UInt8] = []
        /// How many bytes are on the disk, or on their way to it.
        var onDisk = 0
    }

    private let number: Int64
    private let path: String
    private let descriptor: CInt
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "starling.pack")
    /// What the system complained about; it does so once.
    private let failure = Mutex<(any Error)?>(nil)

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

    /// Hands what was added to the system, so that it can be read, and has it brought to the disk meanwhile.
    func flush() throws {
        let isWorthIt = try state.withLock { state in
            try flush(&state)
            return state.size >= state.onDisk + Self.portionOnDisk
        }
        if isWorthIt { synchronize() }
    }

    /// Has what was flushed brought to the disk, and does not wait for that.
    func synchronize() {
        let isNeeded = state.withLock { state in
            defer { state.onDisk = state.size }
            return state.onDisk < state.size
        }
        guard isNeeded else { return }
        queue.async { [self] in
            do {
                _ = try FileSystem.check(path) { fsync(descriptor) }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
    }

    /// Waits until the pack and its name are on the disk, and says which it is and how many bytes it has.
    func complete(in folder: PackFolder) throws -> (number: Int64, size: Int) {
        try flush()
        synchronize()
        try FileSystem.synchronizeFolder(folder.folder)
        queue.sync {}
        if let error = failure.withLock({ $0 }) { throw error }
        return (number, state.withLock(\.size))
    }

    private func flush(_ state: inout State) throws {
        try state.waiting.withUnsafeBytes { try FileSystem.writeAll($0, to: descriptor, path: path) }
        state.waiting.removeAll(keepingCapacity: true)
    }
}
