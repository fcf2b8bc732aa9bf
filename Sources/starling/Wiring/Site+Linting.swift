import Diagnostics
import Foundation
import Publishing
import ReviewFeeds
import Settings
import Snippets

extension Site {
    /// What the linters find in every page, fragment and feed of the live release.
    func lintLiveRelease(console: Console) throws -> [Finding] {
        let archive: SiteArchive
        do {
            archive = try SiteArchive.openReadOnly(at: settings.data)
        } catch PublishingError.noArchive {
            return []
        }
        guard let live = try archive.live() else { return [] }
        let line = ProgressLine(console: console, now: now)
        defer { line.end() }
        var findings = Findings()
        let paths = try archive.paths(in: live.id)
        for (index, path) in paths.enumerated() {
            line.show("\(ProgressLine.bar(Double(index) / Double(paths.count)))  \(path)")
            guard let artifact = try archive.artifact(at: path, in: live.id) else { continue }
            findings.add(contentsOf: try lint(artifact))
        }
        return findings.kept
    }

    private func lint(_ artifact: StoredArtifact) throws -> [Finding] {
        let name = artifact.path.urlPath
        if artifact.path.fileName.hasPrefix("google-seller-"), case .file(let file, _) = artifact.body {
            return try FileLinter(now: now()).lintSellerFeed(.file(file), named: name)
        }
        // A feed for another party follows that party's rules.
        if artifact.mediaType == .xml, !artifact.path.isProductReviewFeed { return [] }
        switch (artifact.mediaType, artifact.body) {
        case (.html, .bytes(let bytes)): return PageLinter(author: .starling).lint(html: bytes, file: name)
        case (.jsonLD, .bytes(let bytes)): return PageLinter(author: .starling).lint(jsonLD: bytes, file: name)
        case (.json, .bytes(let bytes)): return PageLinter(author: .starling).lint(json: bytes, file: name)
        case (.xml, .bytes(let bytes)): return try FileLinter(now: now()).lintFeed(.bytes(bytes, name: name))
        case (.xml, .file(let file, _)): return try FileLinter(now: now()).lintFeed(.file(file), named: name)
        default: return []
        }
    }
}

extension SitePath {
    /// Whether Google's product-review feed stands here, or a file of one that takes several.
    fileprivate var isProductReviewFeed: Bool {
        rawValue.hasPrefix("feeds/")
            && (fileName == "google-product-reviews.xml" || rawValue.contains("/google-product-reviews/"))
    }
}
