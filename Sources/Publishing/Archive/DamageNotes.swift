public import Foundation

/// What servers found to be damaged, in a file of the data folder, for the next build to repair.
///
/// A server that may not write there only logs it; builds find by and by what nobody tells them.
public struct DamageNotes: Sendable {
    /// The name of the file in the data folder.
    static let fileName = "damage.txt"
    /// Stands for the whole archive.
    private static let archive = "*"
    /// The most bytes the file may have.
    private static let largest = 64 * 1024

    private let path: String

    /// Names the notes of a data folder; nothing is opened.
    public init(folder: URL) {
        path = folder.appending(path: Self.fileName).path(percentEncoded: false)
    }

    /// Notes a path that cannot be read, or nil for the archive itself; throws where the file cannot be written.
    public func note(_ damaged: SitePath?) throws {
        let descriptor = try FileSystem.check(path) { open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644) }
        defer { close(descriptor) }
        guard lseek(descriptor, 0, SEEK_END) < off_t(Self.largest) else { return }
        let line = [UInt8]("\(damaged?.rawValue ?? Self.archive)\n".utf8)
        try line.withUnsafeBytes { try FileSystem.writeAll($0, to: descriptor, path: path) }
    }

    /// What was noted: paths, and whether it was the archive itself; lines that make no sense are none.
    public func read() -> (paths: [SitePath], isArchiveDamaged: Bool) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return ([], false) }
        let lines = Set(text.prefix(2 * Self.largest).split(separator: "\n"))
        return (lines.compactMap { SitePath(parsing: $0) }.sorted(), lines.contains(Self.archive[...]))
    }

    /// Forgets all notes.
    public func clear() throws { try FileSystem.removeFile(path) }
}
