import Diagnostics
import Foundation

/// The folder that holds `templates` and `public`, as installed or as checked out.
enum ShareFolder {
    /// Finds it: `STARLING_SHARE`, else beside the program, else in the checkout that the program was built in.
    static func find(
        environment: [String: String],
        executable: URL? = Bundle.main.executableURL
    ) throws(Failure) -> URL {
        var candidates: [URL] = []
        if let named = environment["STARLING_SHARE"] {
            candidates.append(URL(filePath: named, directoryHint: .isDirectory))
        } else if let folder = executable?.resolvingSymlinksInPath().deletingLastPathComponent() {
            candidates.append(folder.appending(path: "../share/starling", directoryHint: .isDirectory))
            // A checkout's program is some folders below it: .build/debug, or .build/PLATFORM/debug.
            var parent = folder
            for _ in 0..<5 {
                parent.deleteLastPathComponent()
                candidates.append(parent)
            }
        }
        for candidate in candidates where isShare(candidate) { return candidate.standardizedFileURL }
        let places = candidates.map { $0.standardizedFileURL.path(percentEncoded: false) }.joined(separator: ", ")
        throw Failure(
            status: .configuration,
            message: "the default templates are not to be found; looked in \(places). "
                + "Set STARLING_SHARE to the folder that holds 'templates' and 'public'."
        )
    }

    private static func isShare(_ folder: URL) -> Bool {
        ["templates", "public"]
            .allSatisfy { name in
                var isFolder: ObjCBool = false
                let path = folder.appending(path: name).path(percentEncoded: false)
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
            }
    }
}
