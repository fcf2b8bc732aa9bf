/// Why the site archive or an export could not do what was asked.
public enum PublishingError: Error, Sendable, Hashable {
    /// There is no archive in the folder yet.
    case noArchive(file: String)
    /// The archive was written by a later version of this program.
    case newerArchive(file: String)
    /// The archive itself is damaged.
    case damagedArchive(file: String)
    /// The database refused what always holds in a right archive.
    case inconsistent(file: String, reason: String)
    /// Something kept in the archive is not what was put there.
    case damaged(what: String)
    /// No release has that number.
    case unknownRelease(ReleaseID)
    /// The release was collected; its content is gone.
    case collectedRelease(ReleaseID)
    /// Nothing has been published yet.
    case noRelease
    /// Another release went live while this draft was made.
    case outdatedDraft(basis: ReleaseID?, live: ReleaseID?)
    /// Another draft is open in this process.
    case openDraft
    /// The draft was published or discarded before.
    case closedDraft
    /// Two paths cannot both be files of the folder.
    case conflictingPaths(SitePath, SitePath, reason: String)
    /// A zip archive would need more than its format allows.
    case zipTooLarge(SitePath)
    /// A file or folder could not be read or written.
    case file(path: String, reason: String)
    /// The database failed.
    case database(file: String, reason: String)
}

extension PublishingError: CustomStringConvertible {
    /// What happened, where, and what to do next.
    public var description: String {
        switch self {
        case .noArchive(let file):
            "\(file) does not exist: build a release first"
        case .newerArchive(let file):
            "\(file) was written by a later version of starling: use that version, or remove the file and build again"
        case .damagedArchive(let file):
            "\(file) is damaged: 'starling build' keeps it aside and makes a new one"
        case .inconsistent(let file, let reason):
            "\(file) may be damaged (\(reason)): run 'starling build --full', which repairs it or makes a new one"
        case .damaged(let what):
            "\(what) is damaged in the site archive: build again with --full"
        case .unknownRelease(let id):
            "there is no release \(id): list those there are with `starling releases`"
        case .collectedRelease(let id):
            "release \(id) was collected and cannot be brought back: choose a newer one from `starling releases`"
        case .noRelease:
            "nothing has been published yet: build a release first"
        case .outdatedDraft(let basis, let live):
            "release \(live?.description ?? "none") went live while a release based on "
                + "\(basis?.description ?? "none") was made: build again"
        case .openDraft:
            "another release is being made: publish or discard it first"
        case .closedDraft:
            "this draft was published or discarded before: begin a new one"
        case .conflictingPaths(let first, let second, let reason):
            "\(first) and \(second) cannot both be exported: \(reason)"
        case .zipTooLarge(let path):
            "\(path) would be over 4 GB, or over 65,535 files, which no zip archive can be: split what is in it"
        case .file(let path, let reason):
            "\(path): \(reason)"
        case .database(let file, let reason):
            "\(file): \(reason)"
        }
    }
}
