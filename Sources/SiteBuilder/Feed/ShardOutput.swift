import Publishing
import ReviewFeeds
import Reviews
import Synchronization

/// One file of a feed, until it is finished or full.
///
/// It is written on one thread and asked on another whether it is full.
final class ShardOutput: FeedOutput {
    let prefix: ShardPrefix
    /// How many bytes it may have.
    private let limit: Int
    private let draft: ReleaseDraft
    private let state = Mutex(State())

    private struct State {
        /// Opened once there is something to write.
        var file: ContentFile?
        /// How large the file would have become; nil as long as it fits.
        var estimate: Int?
    }

    init(_ prefix: ShardPrefix, plan: StorefrontPlan, draft: ReleaseDraft) {
        self.prefix = prefix
        limit = plan.feedLimit.size(of: prefix)
        self.draft = draft
    }

    /// How large the file would have become; nil as long as it fits.
    var estimate: Int? { state.withLock { $0.estimate } }

    /// The file; nil if nothing was written, or too much.
    var file: ContentFile? { state.withLock { $0.file } }

    /// Writes the next part, unless the file is full.
    func write(_ part: borrowing [UInt8]) throws {
        let file = try state.withLock { state -> ContentFile? in
            guard state.estimate == nil else { return nil }
            if state.file == nil { state.file = try draft.openFile(mediaType: .xml) }
            return state.file
        }
        try part.withUnsafeBytes { try file?.writeThrough($0) }
    }

    /// Gives up a file that is too large, and early one that would plainly become far too large.
    func note(byteCount: Int, progress: Double) {
        guard estimate == nil else { return }
        let expected = Double(byteCount) / max(progress, 1e-9)
        // A hundredth of all products tells enough, for which place a product has is chance.
        let isPlain = progress > 0.01 && expected > 2 * Double(limit)
        guard byteCount > limit || isPlain else { return }
        state.withLock { state in
            state.estimate = Int(min(expected, 1e15))
            state.file = nil
        }
    }
}
