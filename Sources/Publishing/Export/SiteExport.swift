public import Foundation
import GRDB

/// The live release as plain files in a folder, with `.gz` and `.br` siblings where they pay.
///
/// Only what differs is written, each file under its final name in one step, or in one step with a folder that is new, so
/// that a web server reading the folder never sees half a file. An export that was interrupted is completed by the next
/// one; files of others stay.
public struct SiteExport: Sendable {
    /// What an export did.
    public struct Report: Sendable, Hashable {
        /// The release that the folder holds now.
        public var release: ReleaseID
        /// Paths that were written.
        public var written: [SitePath]
        /// Paths that were removed.
        public var removed: [SitePath]
        /// How many paths were as they should be.
        public var unchangedCount: Int
    }

    /// How many threads create files: a file system does so in several folders at once.
    private static let writers = 3

    private let archive: SiteArchive
    private let willChange: @Sendable (String) throws -> Void

    /// Exports from an archive.
    public init(of archive: SiteArchive) {
        self.init(of: archive, willChange: { _ in })
    }

    init(of archive: SiteArchive, willChange: @escaping @Sendable (String) throws -> Void) {
        self.archive = archive
        self.willChange = willChange
    }

    /// Brings a folder to the live release.
    ///
    /// A file counts as unchanged if its size and modification time are what the last export left, or, with
    /// `verifying`, if all its bytes are. Throws ``PublishingError`` if there is no release or the folder cannot be
    /// written.
    public func write(to url: URL, verifying: Bool = false) throws -> Report {
        // One transaction: the export is of one release, and sees nothing that goes live or is collected meanwhile. What
        // is beside the database stays for ten minutes after another release went live, as for any reader.
        try archive.read { database in
            guard let release = try ReleaseTable.live(in: database) else { throw PublishingError.noRelease }
            let folder = try ExportFolder(url, willChange: willChange)
            let manifest = ExportManifest(in: url)
            let source = ExportSource(archive: archive, database: database, release: release.id)
            let files = try source.files()
            let names = ExportNames(files)
            let check = ExportCheck(folder: folder, manifest: manifest, names: names, isVerifying: verifying)
            let (unchanged, changed) = check.divide(files)
            let removed = manifest.paths(otherThan: files)
            let written = changed.map(\.path)
            let report = Report(
                release: release.id,
                written: written,
                removed: removed,
                unchangedCount: unchanged.count
            )
            guard !changed.isEmpty || !removed.isEmpty else { return report }

            try folder.prepare()
            // Before anything is written: whatever happens, the next export knows what may be ours.
            try write(ExportManifest.bytes(unchanged, pending: removed + written), to: folder)
            try refuseConflicts(files, in: folder)
            for path in removed { try remove(path, names, from: folder) }
            try write(changed, names, from: source, to: folder)
            try write(ExportManifest.bytes(files), to: folder)
            try folder.removeTemporaries()
            return report
        }
    }

    private func remove(_ path: SitePath, _ names: ExportNames, from folder: ExportFolder) throws {
        for coding in names.codings(of: path).reversed() { try folder.remove(path.rawValue + coding.fileSuffix) }
        folder.removeEmptyFolders(above: path)
    }

    /// Reads what changed on this thread, while others create the files of what was read before.
    private func write(
        _ changed: [ExportedFile],
        _ names: ExportNames,
        from source: ExportSource,
        to folder: ExportFolder
    ) throws {
        let writer = ExportWriter(folder: folder)
        let queue = WritingQueue("export", threads: Self.writers, portions: 2 * Self.writers)
        do {
            try source.read(changed, names) { portion in try queue.add { try writer.write(portion) } }
        } catch {
            queue.abandon()
            throw error
        }
        try queue.wait()
    }

    private func write(_ manifest: [UInt8], to folder: ExportFolder) throws {
        try folder.replace(ExportManifest.fileName, modifiedAt: nil, durably: true) { descriptor, path in
            try manifest.withUnsafeBytes { try FileSystem.writeAll($0, to: descriptor, path: path) }
        }
    }

    /// Refuses to write two paths to one file, where the file system doesn't tell `A` from `a`.
    private func refuseConflicts(_ files: [ExportedFile], in folder: ExportFolder) throws {
        guard folder.isCaseInsensitive else { return }
        var seen: [String: SitePath] = [:]
        for file in files {
            guard let other = seen.updateValue(file.path, forKey: file.path.rawValue.lowercased()) else { continue }
            throw PublishingError.conflictingPaths(
                other,
                file.path,
                reason: "this file system doesn't tell upper from lower case; export to one that does"
            )
        }
    }
}
