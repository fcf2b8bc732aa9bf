import Foundation

/// A file of metrics that a collector reads whenever it likes, such as the textfile collector of Prometheus' exporter.
struct MetricsFile {
    private let file: URL

    /// Names the file; nothing is opened.
    init(_ file: URL) { self.file = file }

    /// Puts a text in the place of what is there in one step; throws where the folder cannot be written.
    func write(_ text: String) throws(Failure) {
        // Hidden, and of another ending than collectors look for.
        let temporary = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).new")
        let (path, temporaryPath) = (file.path(percentEncoded: false), temporary.path(percentEncoded: false))
        do {
            try Data(text.utf8).write(to: temporary)
            // The collector is another user, whatever the mask says.
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: temporaryPath)
            guard rename(temporaryPath, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        } catch {
            throw Failure(status: .cannotWrite, message: "\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
