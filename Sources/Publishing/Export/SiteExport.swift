public import Foundation
import GRDB

/// The live release as plain files in a folder, with `.gz` and `.br` siblings where they pay.
///
/// Only what differs is written, each file under its final name in one step, so that a web server reading the folder
/// never sees half a file. An export that was interrupted is completed by the next one; files of others stay.
public struct SiteExport: Sendable {
    /// What an export did.
    public struct Report: Sendable, Hashable {
        /// The release that the folder holds now.
        public var release: ReleaseID
        /// Paths that were written.
        public var written: [SitePath] = []
        /// Paths that were removed.
        public var removed: [SitePath] = []
        /// How many paths were as they should be.
        public var unchangedCount = 0
    }

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
        // One transaction: the export is of one release, and none of its content can be collected meanwhile.
        try archive.read { database in
            guard let release = try ReleaseTable.live(in: database) else { throw PublishingError.noRelease }
            var folder = try ExportFolder(url, willChange: willChange)
            let manifest = ExportManifest(in: url)
            let source = ExportSource(archive: archive, database: database, release: release.id)
            let files = try source.files()
            let paths = Set(files.map(\.path))
            let check = ExportCheck(folder: folder, manifest: manifest, paths: paths, isVerifying: verifying)
            let changed = files.filter { !check.isUnchanged($0) }
            let removed = manifest.contents.keys.filter { !paths.contains($0) }.sorted()
            var report = Report(release: release.id, unchangedCount: files.count - changed.count)
            guard !changed.isEmpty || !removed.isEmpty else { return report }

            // Before anything is written: whatever happens, the next export knows what may be ours.
            var contents = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Optional($0.hash)) })
            let final = ExportManifest(contents)
            for path in removed + changed.map(\.path) { contents.updateValue(nil, forKey: path) }
            try write(ExportManifest(contents), to: &folder)
            try refuseConflicts(files, in: folder)
            for path in removed {
                try remove(path, paths: paths, from: &folder)
                report.removed.append(path)
            }
            for file in changed {
                try write(file, from: source, paths: paths, to: &folder)
                report.written.append(file.path)
            }
            try write(final, to: &folder)
            return report
        }
    }

    private func remove(_ path: SitePath, paths: Set<SitePath>, from folder: inout ExportFolder) throws {
        for coding in [ContentCoding.brotli, .gzip, .identity] where !paths.contains(path.sibling(coding)) {
            try folder.remove(path.rawValue + coding.fileSuffix)
        }
        folder.removeEmptyFolders(above: path.rawValue)
    }

    /// Writes a file and its siblings, so that at no moment a sibling is older than the file.
    private func write(
        _ file: ExportedFile,
        from source: ExportSource,
        paths: Set<SitePath>,
        to folder: inout ExportFolder
    ) throws {
        for coding in [ContentCoding.brotli, .gzip] where !paths.contains(file.path.sibling(coding)) {
            try folder.remove(file.path.rawValue + coding.fileSuffix)
        }
        for coding in ContentCoding.allCases {
            guard file.size(coding) != nil, coding == .identity || !paths.contains(file.path.sibling(coding)) else {
                continue
            }
            try folder.replace(file.path.rawValue + coding.fileSuffix, modifiedAt: file.modifiedAt) {
                try source.copy(file, coding, to: $0, path: $1)
            }
        }
    }

    private func write(_ manifest: ExportManifest, to folder: inout ExportFolder) throws {
        try folder.replace(ExportManifest.fileName, modifiedAt: nil, durably: true) { descriptor, path in
            try manifest.bytes.withUnsafeBytes { try FileSystem.writeAll($0, to: descriptor, path: path) }
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
