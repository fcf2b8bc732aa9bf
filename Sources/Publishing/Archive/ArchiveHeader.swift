import Foundation

/// The first bytes of a database file, by which most accidents show before anything is opened.
enum ArchiveHeader {
    private static let magic = Array("SQLite format 3\0".utf8)
    private static let size = 100

    /// Whether a file can be a database of ours, or is not there yet.
    ///
    /// A file of another kind of journal, text or version would not be refused by SQLite, but only be read; and an empty
    /// one would be filled under the eyes of a server that has it open.
    static func isPlausible(file: String) -> Bool {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        // Whatever keeps it from being read, opening it will say.
        guard descriptor >= 0 else { return true }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: size)
        guard pread(descriptor, &bytes, size, 0) == size else { return false }
        let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
        return bytes.starts(with: magic)
            && (pageSize == 1 || pageSize >= 512 && pageSize & (pageSize - 1) == 0)
            // Versions to write and to read, and the fractions of a page, which never were others.
            && (1...2).contains(bytes[18]) && (1...2).contains(bytes[19])
            && bytes[21...23] == [64, 32, 32]
            // UTF-8; nothing yet in a database without tables.
            && bytes[56...58].allSatisfy { $0 == 0 } && bytes[59] <= 1
    }
}
