import Foundation

/// What a zip archive says of a file, before its bytes and again at the end.
struct ZipEntry {
    /// How the bytes are compressed, by the numbers of the format.
    enum Method: UInt16 {
        case stored = 0
        case deflated = 8
    }

    let name: [UInt8]
    let method: Method
    let modifiedAt: Date
    let checksum: UInt32
    let compressedSize: UInt32
    let size: UInt32

    /// What stands before the bytes.
    var localHeader: [UInt8] {
        var bytes = Self.littleEndian(UInt32(0x0403_4B50))
        bytes += common
        bytes += Self.littleEndian(UInt16(0))
        return bytes + name
    }

    /// What stands at the end of the archive; `offset` is where the local header begins.
    func centralHeader(at offset: UInt32) -> [UInt8] {
        var bytes = Self.littleEndian(UInt32(0x0201_4B50))
        // Made by a Unix, so that the permissions below are understood.
        bytes += Self.littleEndian(UInt16(3 << 8 | 20))
        bytes += common
        for _ in 0..<4 { bytes += Self.littleEndian(UInt16(0)) }
        bytes += Self.littleEndian(UInt32(0o100644) << 16)
        bytes += Self.littleEndian(offset)
        return bytes + name
    }

    /// The fields that both headers have.
    private var common: [UInt8] {
        var bytes = Self.littleEndian(UInt16(20))
        // Names are UTF-8.
        bytes += Self.littleEndian(UInt16(1 << 11))
        bytes += Self.littleEndian(method.rawValue)
        bytes += Self.littleEndian(time.time)
        bytes += Self.littleEndian(time.date)
        bytes += Self.littleEndian(checksum)
        bytes += Self.littleEndian(compressedSize)
        bytes += Self.littleEndian(size)
        return bytes + Self.littleEndian(UInt16(name.count))
    }

    /// The time as MS-DOS noted it, in UTC; nothing is older than 1980 there.
    private var time: (date: UInt16, time: UInt16) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: modifiedAt)
        let year = UInt16(clamping: (parts.year ?? 0) - 1980)
        guard (0..<128).contains(year), (parts.year ?? 0) >= 1980 else { return (1 << 5 | 1, 0) }
        let date = year << 9 | UInt16(parts.month ?? 1) << 5 | UInt16(parts.day ?? 1)
        let time = UInt16(parts.hour ?? 0) << 11 | UInt16(parts.minute ?? 0) << 5 | UInt16(parts.second ?? 0) / 2
        return (date, time)
    }

    static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { [UInt8]($0) }
    }
}
