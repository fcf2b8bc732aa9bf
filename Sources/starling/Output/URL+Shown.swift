import Foundation

extension URL {
    /// The path as people of this working folder name the file: from here where it is below, else from the root.
    var shownPath: String {
        let path = standardizedFileURL.path(percentEncoded: false)
        let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
            .standardizedFileURL.path(percentEncoded: false)
        return path.hasPrefix(here) && path.count > here.count ? String(path.dropFirst(here.count)) : path
    }
}
