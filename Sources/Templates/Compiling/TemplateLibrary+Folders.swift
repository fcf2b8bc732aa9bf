import Diagnostics
public import Foundation

extension TemplateLibrary {
    /// Reads every `.mustache` file below the folders; where two hold the same name, the first folder's wins.
    public init(folders: [URL]) throws(TemplateError) {
        var sources: [String: Source] = [:]
        var findings: [Finding] = []
        for folder in folders {
            do {
                let found = try Self.sources(in: folder)
                sources.merge(found) { first, _ in first }
            } catch {
                let path = folder.path(percentEncoded: false)
                findings.append(
                    Finding(
                        .error,
                        rule: "template-folder",
                        "the templates cannot be read: \(error.localizedDescription)",
                        at: Location(file: path),
                        remedy: "Check that the folder is there and may be read"
                    )
                )
            }
        }
        if !findings.isEmpty { throw TemplateError(findings) }
        self.init(sources: sources)
    }

    private static func sources(in folder: URL) throws -> [String: Source] {
        let root = folder.path(percentEncoded: false)
        var sources: [String: Source] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) where path.hasSuffix(".mustache") {
            let file = root.hasSuffix("/") ? root + path : "\(root)/\(path)"
            guard isRegular(file) else { continue }
            let text = try [UInt8](Data(contentsOf: URL(filePath: file, directoryHint: .notDirectory)))
            sources[String(path.dropLast(".mustache".count))] = Source(file: file, text: text)
        }
        return sources
    }

    /// Whether a file is neither a folder nor a link nor anything else; asked of the system itself, for a program reads
    /// a hundred templates before it begins, and a URL would ask who owns each as well.
    private static func isRegular(_ file: String) -> Bool {
        var status = stat()
        return lstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
