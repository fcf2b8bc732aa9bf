import Foundation
import Publishing
import ReviewFeeds
import Snippets
import Templates

/// Puts the files of a feed at their paths, and beside them what holds and lists them all.
struct FeedListing {
    let plan: StorefrontPlan
    let draft: ReleaseDraft
    /// What the feed consists of, in order.
    let shards: [FeedShard]

    /// The files there are: where no review is fit for one, there is none.
    var files: [FeedShard] { shards.filter { $0.contentHash != nil } }

    /// What is in the feed.
    var report: FeedReport { shards.reduce(into: FeedReport()) { $0 += $1.report } }

    /// Puts files that were written, keeps the others, and removes what is no part of the feed any more.
    ///
    /// With `isComplete`, what lists them is made anew whatever has changed.
    func put(_ written: [ShardPrefix: CompletedFile], isComplete: Bool) throws {
        try draft.removeAll(in: plan.feedShardFolder)
        if known(.all) == nil { try draft.remove(plan.feedPath) }
        for shard in files {
            let path = plan.path(of: shard.prefix)
            if let file = written[shard.prefix] { try draft.put(file, at: path) } else { try draft.keep(path) }
        }
        if files.isEmpty {
            try draft.remove(plan.feedArchivePath)
            try draft.remove(plan.feedIndexPath)
        } else {
            try putArchive(isComplete: isComplete)
        }
        try putReport()
    }

    private func known(_ prefix: ShardPrefix) -> FeedShard? { files.first { $0.prefix == prefix } }

    /// Puts the zip archive and the page that lists what is in it; both are the same as long as the files are.
    private func putArchive(isComplete: Bool) throws {
        let members = files.map { shard in
            ZipMember(
                name: plan.memberName(of: shard.prefix),
                path: plan.path(of: shard.prefix),
                modifiedAt: shard.writtenAt
            )
        }
        let parts = zip(members, files)
            .map { "\($0.name) \($0.modifiedAt.timeIntervalSince1970) \($1.contentHash ?? "")" }
        let fingerprint = Fingerprint(ContentHash(of: Array(parts.joined(separator: "\n").utf8)).bytes)
        if !isComplete, try draft.keep(plan.feedArchivePath, ifCurrent: fingerprint) {
            return try draft.keep(plan.feedIndexPath)
        }
        try draft.putZip(of: members, at: plan.feedArchivePath, fingerprint: fingerprint)
        let view = FeedIndexView(
            files.map { ($0, plan.address(of: $0.prefix)) },
            archive: String(plan.feedArchivePath.fileName),
            report: String(plan.feedReportPath.fileName),
            publisherName: plan.feedOptions.publisherName,
            styleSheet: plan.renderer.context.assets.styleSheet
        )
        try putPage(at: plan.feedIndexPath) { try plan.feedIndexTemplate.render(view, into: &$0) }
    }

    /// Puts the page that says what is in the feed, what is not and why.
    private func putReport() throws {
        let view = FeedReportView(
            report,
            publisherName: plan.feedOptions.publisherName,
            files: files.map { plan.address(of: $0.prefix) },
            archive: String(plan.feedArchivePath.fileName),
            index: String(plan.feedIndexPath.fileName),
            limit: plan.feedLimit,
            styleSheet: plan.renderer.context.assets.styleSheet
        )
        try putPage(at: plan.feedReportPath) { try plan.feedReportTemplate.render(view, into: &$0) }
    }

    private func putPage(at path: SitePath, _ render: (inout [UInt8]) throws -> Void) throws {
        var page: [UInt8] = []
        do {
            try render(&page)
        } catch {
            throw SiteBuildError.rendering(path: path.rawValue, reason: "\(error)")
        }
        try draft.put(Artifact(path: path, body: page, mediaType: .html))
    }
}
