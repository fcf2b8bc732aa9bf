public import Foundation

/// Data that other people wrote, for tests to be held against; it is no part of the project.
public enum Conformance {
    /// The folder named by `STARLING_CONFORMANCE`, or nil where there is none: its tests are then skipped.
    public static let folder = ProcessInfo.processInfo.environment["STARLING_CONFORMANCE"]
        .map { URL(filePath: $0, directoryHint: .isDirectory) }

    /// Whether conformance tests can run here.
    public static var isAvailable: Bool { folder != nil }

    /// The contents of a file of the folder; throws if the folder or the file is missing.
    public static func data(_ path: String) throws -> Data {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return try Data(contentsOf: folder.appending(path: path))
    }

    /// The path of a file of the folder; throws if there is no folder.
    public static func path(_ path: String) throws -> String {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return folder.appending(path: path).path(percentEncoded: false)
    }
}
