public import Foundation

/// Where bytes come from, a part at a time: a file, memory, or anything else that can fill a buffer.
public struct ByteSource {
    /// What it is called in messages: a file name or an address.
    public let name: String
    private let fill: (UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int

    /// Makes a source of a closure that fills the start of a buffer and returns how many bytes it put there, 0 at the
    /// end.
    public init(
        name: String,
        fill: @escaping (UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int
    ) {
        self.name = name
        self.fill = fill
    }

    /// Opens a file.
    public static func file(_ file: URL) throws(FeedReadingError) -> ByteSource {
        let path = file.path(percentEncoded: false)
        do {
            let descriptor = try FileDescriptor(path: path)
            return ByteSource(name: path) { buffer throws(ByteSourceError) in try descriptor.read(into: buffer) }
        } catch {
            throw .unreadable(file: path, reason: error.reason)
        }
    }

    /// Reads bytes in memory.
    public static func bytes(_ bytes: [UInt8], name: String) -> ByteSource {
        var rest = bytes[...]
        return ByteSource(name: name) { buffer throws(ByteSourceError) in
            let part = rest.prefix(buffer.count)
            buffer.copyBytes(from: part)
            rest = rest.dropFirst(part.count)
            return part.count
        }
    }

    /// Fills the start of a buffer and returns how many bytes were put there, 0 at the end.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedReadingError) -> Int {
        do {
            return try fill(buffer)
        } catch {
            throw .unreadable(file: name, reason: error.reason)
        }
    }
}
