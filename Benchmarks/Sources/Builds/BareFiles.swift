import ArgumentParser
import Foundation

/// Creates the same files as an export did, and does nothing else: what the file system takes for that.
struct BareFiles: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bare-files")

    @Option(help: "The folder whose files are created again.")
    var like: String
    @Option(help: "Where.")
    var to: String

    func run() throws {
        let source = URL(filePath: like, directoryHint: .isDirectory)
        let names = FileManager.default.enumerator(atPath: source.path())?.compactMap { $0 as? String } ?? []
        // Everything is read before the clock starts: an export has it in one database.
        var folders: [String] = []
        var files: [(name: String, bytes: Data)] = []
        for name in names {
            let file = source.appending(path: name)
            if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
                folders.append(name)
            } else {
                files.append((name, try Data(contentsOf: file)))
            }
        }
        let time = try ContinuousClock()
            .measure {
                try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
                for name in folders.sorted() { mkdir("\(to)/\(name)", 0o755) }
                for file in files {
                    let descriptor = open("\(to)/\(file.name)", O_WRONLY | O_CREAT | O_EXCL, 0o644)
                    guard descriptor >= 0 else { throw ValidationError("\(file.name) cannot be created") }
                    let written = file.bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                    close(descriptor)
                    guard written == file.bytes.count else { throw ValidationError("\(file.name) cannot be written") }
                }
            }
        print(time / .seconds(1))
    }
}
