import Foundation
import Specification
import Synchronization

@testable import Publishing

/// Runs a body with an archive and an empty folder to export to.
func withExport(_ body: (SiteArchive, URL) async throws -> Void) async throws {
    try await withArchive(.fast) { archive in
        try await withTemporaryFolder { try await body(archive, $0.appending(path: "out")) }
    }
}

/// Every file of an export folder but the manifest, by its path.
func exportedFiles(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let enumerator = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    while let name = enumerator?.nextObject() as? String {
        let file = folder.appending(path: name)
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        if name != ExportManifest.fileName { files[name] = try Data(contentsOf: file) }
    }
    return files
}

/// What visitors of an export folder see: every file but those that are not whole yet.
func visibleFiles(in folder: URL) throws -> [String: Data] {
    try exportedFiles(in: folder).filter { !$0.key.hasPrefix(ExportFolder.temporaryName) }
}

/// Whether anything has a name in a folder, a link that leads nowhere too.
func isThere(_ name: String, in folder: URL) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path(percentEncoded: false))) != nil
}

extension SiteArchive {
    /// What an export of the live release into an empty folder gives.
    func freshExport() async throws -> [String: Data] {
        try await withTemporaryFolder { folder in
            _ = try SiteExport(of: self).write(to: folder)
            return try exportedFiles(in: folder)
        }
    }

    /// Exports the live release until so many changes were made; returns whether that interrupted it.
    func export(to folder: URL, interruptedAfter changes: Int) throws -> Bool {
        struct Interruption: Error {}
        let remaining = Mutex(changes)
        let export = SiteExport(of: self) { _ in
            try remaining.withLock { remaining in
                if remaining == 0 { throw Interruption() }
                remaining -= 1
            }
        }
        do {
            _ = try export.write(to: folder)
            return false
        } catch is Interruption {
            return true
        }
    }
}
