/// What a draft remembers between two batches.
struct DraftState: Sendable {
    /// What has been said of paths since the last batch.
    var pending: [DraftStep] = []
    /// How many bytes of content the pending steps hold.
    var pendingSize = 0
    /// Folders whose unmentioned paths stay.
    var carriedOver: [SitePath] = []
    /// Folders whose unmentioned paths go.
    var removed: [SitePath] = []
    /// Folders and paths whose earlier contents must never come back.
    var sealed: Set<SitePath> = []
    /// Whether files were put in the feeds folder, whose names must be on the disk first.
    var hasFiles = false
    /// Whether the table of staged paths is there.
    var hasStage = false
    /// Whether it was worked out what all that was said changes in the live release.
    var isSettled = false
    /// How much that is, once it was worked out.
    var changes = ReleaseChanges()
    /// Whether entries of feeds were noted, to be remembered with the release.
    var hasJournal = false
    /// Whether there are tables of staged reviews.
    var hasReviews = false
    /// Whether the draft was published or discarded.
    var isClosed = false
}

/// What a draft says of one path.
enum DraftStep: Sendable {
    case put(SitePath, DraftContent, MediaType, Fingerprint?)
    case keep(SitePath)
    case remove(SitePath)
}

/// Content on its way into the archive.
enum DraftContent: Sendable {
    /// Bytes, to be kept in the database.
    case bytes([UInt8], ContentHash)
    /// A file, already under its name in the feeds folder; and its compressed sibling.
    case file(StoredFile, gzip: StoredFile?)

    /// The hash of the uncompressed bytes.
    var hash: ContentHash {
        switch self {
        case .bytes(_, let hash): hash
        case .file(let file, _): file.hash
        }
    }

    /// The variants that pay; a file's is made while it is written.
    func variants(of mediaType: MediaType, precompression: Precompression) throws -> Variants {
        switch self {
        case .bytes(let bytes, _):
            try Variants(of: bytes, mediaType: mediaType, precompression: precompression)
        case .file: .none
        }
    }

    /// A file of the feeds folder.
    struct StoredFile: Sendable {
        let hash: ContentHash
        let size: Int
    }
}
