import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads contents from packs; keeps the one that it read from last open.
final class PackReader {
    private let folder: PackFolder
    private var number: Int64?
    private var descriptor: CInt = -1
    private var size = 0

    init(_ folder: PackFolder) { self.folder = folder }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The bytes of an extent; throws ``PublishingError/damaged(what:)`` if the pack does not have them.
    func read(_ extent: PackedExtent) throws -> [UInt8] {
        if number != extent.pack { try turn(to: extent.pack) }
        let path = folder.file(extent.pack)
        // On a damaged page anything may stand.
        guard extent.isWithin(size) else { throw PublishingError.damaged(what: path) }
        return try [UInt8](unsafeUninitializedCapacity: extent.count) { buffer, count in
            while count < extent.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let read = pread(descriptor, rest.baseAddress, extent.count - count, off_t(extent.start + count))
                if read < 0, errno == EINTR { continue }
                // Whether it cannot be read or is shorter all at once, it is not what was put there.
                guard read > 0 else { throw PublishingError.damaged(what: path) }
                count += read
            }
        }
    }

    private func turn(to pack: Int64) throws {
        if descriptor >= 0 { close(descriptor) }
        (number, descriptor) = (nil, -1)
        let path = folder.file(pack)
        guard let size = folder.size(of: pack) else { throw PublishingError.damaged(what: path) }
        descriptor = try FileSystem.check(path) { open(path, O_RDONLY | O_CLOEXEC) }
        (number, self.size) = (pack, size)
    }
}
