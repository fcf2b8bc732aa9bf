/// A picture of at most sixteen colours, and its file: PNG (ISO/IEC 15948) with nothing compressed.
struct PNGImage {
    private let width: Int
    private let height: Int
    private let palette: [UInt32]
    /// Two points a byte, each line behind the number of its filter, which is none.
    private var lines: [UInt8]

    /// A picture all of the first colour; colours are `0xRRGGBB`.
    init(width: Int, height: Int, palette: [UInt32]) {
        self.width = width
        self.height = height
        self.palette = palette
        lines = [UInt8](repeating: 0, count: height * Self.stride(width))
    }

    private static func stride(_ width: Int) -> Int { 1 + (width + 1) / 2 }

    /// Which of the colours a point has.
    subscript(x: Int, y: Int) -> UInt8 {
        get { lines[place(x, y)] >> shift(x) & 0xF }
        set { lines[place(x, y)] = lines[place(x, y)] & ~(0xF << shift(x)) | newValue << shift(x) }
    }

    private func place(_ x: Int, _ y: Int) -> Int { y * Self.stride(width) + 1 + x / 2 }

    private func shift(_ x: Int) -> UInt8 { x % 2 == 0 ? 4 : 0 }

    /// The file.
    var file: [UInt8] {
        let colours = palette.flatMap { [UInt8($0 >> 16 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
        return [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]
            + Self.chunk("IHDR", Self.bytes(UInt32(width)) + Self.bytes(UInt32(height)) + [4, 3, 0, 0, 0])
            + Self.chunk("PLTE", colours) + Self.chunk("IDAT", Self.stored(lines)) + Self.chunk("IEND", [])
    }

    /// A stream of zlib's in blocks that are as they were.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            let count = UInt16(block.count)
            stream += [rest.isEmpty ? 1 : 0, UInt8(count & 0xFF), UInt8(count >> 8)]
            stream += [UInt8(~count & 0xFF), UInt8(~count >> 8)] + block
        } while !rest.isEmpty
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return stream + Self.bytes(high << 16 | low)
    }

    private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + content
        var sum: UInt32 = .max
        for byte in body { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
        return bytes(UInt32(content.count)) + body + bytes(~sum)
    }

    /// The remainders of all bytes by the polynomial of CRC-32.
    private static let table: [UInt32] = (0..<256)
        .map { byte in
            (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
        }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [UInt8(number >> 24), UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)]
    }
}
