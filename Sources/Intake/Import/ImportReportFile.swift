import Diagnostics
import Foundation

/// Writes every finding of an import into a file as it is made, one a line, so that none is lost to a bound.
struct ImportReportFile {
    private let file: URL
    private let handle: FileHandle

    init(_ file: URL) throws(ImportError) {
        self.file = file
        do {
            try Data().write(to: file)
            handle = try FileHandle(forWritingTo: file)
        } catch {
            throw .reportNotWritable(file: file.path(percentEncoded: false), reason: error.localizedDescription)
        }
    }

    func write(_ finding: Finding) throws(ImportError) {
        do {
            try handle.write(contentsOf: Data("\(finding)\n".utf8))
        } catch {
            throw .reportNotWritable(file: file.path(percentEncoded: false), reason: error.localizedDescription)
        }
    }
}
