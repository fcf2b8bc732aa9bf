public import Foundation
import GRDB
import Synchronization

/// A release in the making, based on the live one; nobody sees any of it until it is published.
///
/// Content goes into the archive in batches as it comes, so that memory stays bounded and publishing is short.
/// A draft may be used from several threads at once. One that is dropped, or whose process dies, leaves nothing
/// but content that the next draft or ``SiteArchive/collectGarbage(at:retention:)`` removes.
public final class ReleaseDraft: Sendable {
    /// What becomes of the paths of the live release that the draft doesn't mention.
    public enum Scope: Sendable, Hashable {
        /// They stay: the draft says what changes.
        case changes
        /// They go, unless carried over: the draft says all there is.
        case everything
    }

    /// What becomes of the paths that are not mentioned.
    public let scope: Scope
    /// The release that was live when the draft began.
    public let basis: Release?

    let archive: SiteArchive
    let state: Mutex<DraftState>
    let staging = WritingQueue("staging", portions: 2)
    let recent = RecentContents()
    let keys = ContentKeys()
    /// The pack that large portions go to; made for the first of them.
    let pack = Mutex<PackWriter?>(nil)

    init(archive: SiteArchive, scope: Scope, basis: Release?) {
        self.archive = archive
        self.scope = scope
        self.basis = basis
        state = Mutex(DraftState())
    }

    deinit {
        state.withLock { state in
            guard !state.isClosed else { return }
            archive.isDrafting.withLock { $0 = false }
        }
    }

    /// Puts an artifact at its path, in place of what is there.
    ///
    /// Throws ``PublishingError`` if the archive cannot be written.
    public func put(_ artifact: Artifact, fingerprint: Fingerprint? = nil) throws {
        try put(HashedArtifact(artifact), fingerprint: fingerprint)
    }

    /// Puts an artifact that was hashed already.
    public func put(_ hashed: HashedArtifact, fingerprint: Fingerprint? = nil) throws {
        let artifact = hashed.artifact
        try stage(.put(artifact.path, .bytes(artifact.body, hashed.hash), artifact.mediaType, fingerprint))
    }

    /// Puts a large artifact, written piece by piece to a file of its own: a feed.
    ///
    /// The file is on the disk under its content's name before the draft is published.
    public func putFile(
        at path: SitePath,
        mediaType: MediaType,
        fingerprint: Fingerprint? = nil,
        writing body: (ContentFile) throws -> Void
    ) throws {
        let file = try openFile(mediaType: mediaType)
        try body(file)
        try put(file.finish(), at: path, fingerprint: fingerprint)
    }

    /// Opens a large artifact that is to be put at a path once it is finished; several may be open at once.
    public func openFile(mediaType: MediaType) throws -> ContentFile {
        try ContentFile(in: archive, mediaType: mediaType)
    }

    /// Puts a large artifact that was finished.
    public func put(_ file: CompletedFile, at path: SitePath, fingerprint: Fingerprint? = nil) throws {
        try stage(.put(path, file.content, file.mediaType, fingerprint))
    }

    /// The hash of what the live release has at this path; nil if it has nothing there.
    public func liveContent(at path: SitePath) throws -> ContentHash? {
        try archive.writeWithoutTransaction { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT content.hash FROM entry JOIN content ON content.id = entry.content
                    WHERE path = ? AND until_release IS NULL
                    """
            )
            let hash = try Data.fetchOne(statement, arguments: [path.rawValue])
            return hash.flatMap { ContentHash(bytes: [UInt8]($0)) }
        }
    }

    /// Whether the live release has something at this path that was made of the same things.
    public func isCurrent(_ path: SitePath, fingerprint: Fingerprint) throws -> Bool {
        try archive.writeWithoutTransaction { database in
            let statement = try database.cachedStatement(
                sql: "SELECT until_release, fingerprint FROM entry WHERE path = ? ORDER BY from_release DESC LIMIT 1"
            )
            guard let row = try Row.fetchOne(statement, arguments: [path.rawValue]) else { return false }
            return row["until_release"] == nil && row["fingerprint"] == Data(fingerprint.bytes)
        }
    }

    /// Keeps what the live release has at this path, if it was made of the same things; returns whether it was.
    public func keep(_ path: SitePath, ifCurrent fingerprint: Fingerprint) throws -> Bool {
        guard try isCurrent(path, fingerprint: fingerprint) else { return false }
        try keep(path)
        return true
    }

    /// Keeps what the live release has at this path, whatever becomes of its folder.
    public func keep(_ path: SitePath) throws {
        try stage(.keep(path))
    }

    /// Keeps all that the live release has in this folder and that the draft doesn't mention.
    public func carryOver(_ folder: SitePath) throws {
        try state.withLock { state in
            guard !state.isClosed else { throw PublishingError.closedDraft }
            state.carriedOver.append(folder)
            state.isSettled = false
        }
    }

    /// The paths that the live release has in a folder, in the order of their bytes.
    public func livePaths(in folder: SitePath) throws -> [SitePath] {
        guard let basis else { return [] }
        return try archive.paths(in: basis.id, within: folder)
    }

    /// Removes what is at this path.
    public func remove(_ path: SitePath) throws {
        try stage(.remove(path))
    }

    /// Removes all that the live release has in this folder; what the draft puts or keeps there stays, in any order.
    public func removeAll(in folder: SitePath) throws {
        try state.withLock { state in
            guard !state.isClosed else { throw PublishingError.closedDraft }
            state.removed.append(folder)
            state.isSettled = false
        }
    }

    /// Declares that what a folder or path held before must never come back: a review was withdrawn or erased.
    ///
    /// A rollback leaves its paths as they are, also those that went long ago, and their earlier contents are collected
    /// as soon as no reader can be using them. What the live release has there must be put anew or removed in this
    /// draft, wherever the review was in it.
    public func seal(_ folder: SitePath) throws {
        try state.withLock { state in
            guard !state.isClosed else { throw PublishingError.closedDraft }
            state.sealed.insert(folder)
        }
    }

    /// How the draft differs from the live release so far.
    public func changes() throws -> ReleaseChanges {
        try state.withLock { state in
            try flush(&state)
            try settle(&state)
            return state.changes
        }
    }

    /// What becomes of which path so far, in the order of the paths' bytes, of so many at most.
    public func changedPaths(limit: Int) throws -> [PathChange] {
        try state.withLock { state in
            try flush(&state)
            try settle(&state)
            return try archive.writeWithoutTransaction { try ReleaseStage.changedPaths(limit: limit, in: $0) }
        }
    }

    /// Makes the draft the live release, in one transaction that is on the disk when this returns.
    ///
    /// `facts` is a JSON object of what the release was made of and why. Where nothing changed, the live release stays
    /// as it is, but for `unchangedFacts`: what it is known to be made of now, if not the same. Throws
    /// ``PublishingError/outdatedDraft(basis:live:)`` if another release went live meanwhile.
    public func publish(
        at date: Date,
        facts: String = "{}",
        unchangedFacts: String? = nil
    ) throws -> Publication {
        try state.withLock { state in
            try flush(&state)
            // Most of what was written is in the file by the time that the archive is closed.
            archive.checkpoint?.begin()
            try settle(&state)
            // And what the switch writes, while garbage is collected.
            defer { archive.checkpoint?.begin() }
            let publication = try goLive(state, at: date, facts: facts, unchangedFacts: unchangedFacts)
            close(&state)
            return publication
        }
    }

    /// Gives the draft up.
    public func discard() {
        state.withLock { close(&$0) }
    }

    private func close(_ state: inout DraftState) {
        guard !state.isClosed else { return }
        staging.abandon()
        pack.withLock { $0 = nil }
        state = DraftState()
        state.isClosed = true
        archive.isDrafting.withLock { $0 = false }
    }
}
