import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The folder of packs: files that hold many contents each.
///
/// What the database is given it writes twice, to its log and to its file; the contents of a large draft are most of
/// what there is to write, and a pack is written once.
struct PackFolder: Sendable {
    static let name = "packs"
    private static let suffix = ".pack"

    let folder: URL

    /// The file of a pack.
    func file(_ number: Int64) -> String {
        folder.appending(path: "\(number)\(Self.suffix)").path(percentEncoded: false)
    }

    /// The numbers of the packs that are there.
    func numbers() -> [Int64] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.filter { $0.hasSuffix(Self.suffix) }.compactMap { Int64($0.dropLast(Self.suffix.count)) }
    }

    /// How many bytes a pack has; nil if it is not there.
    func size(of number: Int64) -> Int? {
        var status = stat()
        return stat(file(number), &status) == 0 ? Int(status.st_size) : nil
    }

    func remove(_ number: Int64) throws { try FileSystem.removeFile(file(number)) }

    /// Writes zeros over what extents held: erased text must not linger.
    func erase(_ extents: [PackedExtent], of number: Int64) throws {
        // What is gone holds nothing.
        guard let size = size(of: number) else { return }
        let path = file(number)
        let descriptor = try FileSystem.check(path) { open(path, O_WRONLY | O_CLOEXEC) }
        defer { close(descriptor) }
        // No damaged row makes the file longer.
        for extent in extents where extent.isWithin(size) { try Self.erase(extent, of: descriptor, path: path) }
        _ = try FileSystem.check(path) { fsync(descriptor) }
    }

    private static func erase(_ extent: PackedExtent, of descriptor: CInt, path: String) throws {
        let zeros = [UInt8](repeating: 0, count: min(extent.count, 1 << 16))
        var (start, rest) = (extent.start, extent.count)
        while rest > 0 {
            let count = try zeros.withUnsafeBytes { zeros in
                Int(
                    try FileSystem.check(path) {
                        CInt(clamping: pwrite(descriptor, zeros.baseAddress, min(rest, zeros.count), off_t(start)))
                    }
                )
            }
            start += count
            rest -= count
        }
    }
}
