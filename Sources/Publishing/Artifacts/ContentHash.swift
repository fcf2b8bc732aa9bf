import Crypto

/// The SHA-256 of some content: its name in the archive, and what its ETag is made of.
public struct ContentHash: Hashable, Sendable {
    /// How many bytes a hash has.
    static let byteCount = 32

    /// The hash itself, 32 bytes.
    public let bytes: [UInt8]

    /// Hashes content.
    public init(of content: some Collection<UInt8>) {
        let contiguous = content.withContiguousStorageIfAvailable { SHA256.hash(data: UnsafeRawBufferPointer($0)) }
        self.init(contiguous ?? SHA256.hash(data: [UInt8](content)))
    }

    /// Takes what an incremental hash came to.
    init(_ digest: SHA256.Digest) {
        bytes = [UInt8](digest)
    }

    /// Reads the bytes of a hash as the archive keeps them; nil unless there are 32.
    init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 lower-case hexadecimal digits; nil for anything else.
    init?(hexadecimal text: some StringProtocol) {
        let digits = text.utf8.compactMap(Hexadecimal.value(of:))
        guard digits.count == Self.byteCount * 2, text.utf8.count == digits.count else { return nil }
        bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// The hash as 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
        var text: [UInt8] = []
        text.reserveCapacity(Self.byteCount * 2)
        for byte in bytes {
            text.append(Hexadecimal.digits[Int(byte >> 4)])
            text.append(Hexadecimal.digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension ContentHash: CustomStringConvertible {
    /// The hash as 64 lower-case hexadecimal digits.
    public var description: String { hexadecimal }
}
