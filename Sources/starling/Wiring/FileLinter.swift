import Diagnostics
import Foundation
import ReviewFeeds
import Snippets

/// Lints files of every kind that Starling writes, whoever wrote them; what a file is, its first bytes tell.
struct FileLinter {
    /// The largest page or JSON-LD that is read, in bytes; feeds are streamed and know no bound.
    static let largestPage = 16 << 20

    let now: Date

    /// Everything that is wrong with a file.
    func lint(_ path: String) throws -> [Finding] {
        let file = URL(filePath: path)
        let handle: FileHandle
        do {
            handle = try FileHandle(forReadingFrom: file)
        } catch {
            throw Failure(status: .badInput, message: "\(path) cannot be read: \(error.localizedDescription)")
        }
        defer { try? handle.close() }
        let start = [UInt8](try handle.read(upToCount: 4_096) ?? Data())
        switch Kind(start, name: file.lastPathComponent) {
        case .feed where SellerReviewFeedLinter.recognizes(String(decoding: start, as: UTF8.self)):
            return try lintSellerFeed(.file(file))
        case .feed:
            return try lintFeed(.file(file))
        case .page, .jsonLD:
            let rest = try handle.read(upToCount: Self.largestPage) ?? Data()
            let bytes = start + rest
            guard bytes.count <= Self.largestPage else {
                throw Failure(
                    status: .badInput,
                    message: "\(path) is over \(Self.largestPage >> 20) MB; pages are smaller."
                )
            }
            let linter = PageLinter()
            return Kind(start, name: file.lastPathComponent) == .page
                ? linter.lint(html: bytes, file: path) : linter.lint(jsonLD: bytes, file: path)
        }
    }

    /// Everything that is wrong with a feed, which is named as its reader knows it.
    func lintFeed(_ source: ByteSource, named name: String? = nil) throws -> [Finding] {
        told(try ProductReviewFeedLinter(now: now).lint(source).findings, of: name ?? source.name)
    }

    /// Everything that is wrong with a seller-review feed, which is named as its reader knows it.
    func lintSellerFeed(_ source: ByteSource, named name: String? = nil) throws -> [Finding] {
        told(try SellerReviewFeedLinter(now: now).lint(source), of: name ?? source.name)
    }

    private func told(_ findings: Findings, of name: String) -> [Finding] {
        var kept = findings.kept
        for index in kept.indices { kept[index].location?.file = name }
        guard findings.omittedCount > 0 else { return kept }
        let note = Finding(
            .note,
            rule: "more-findings",
            "\(findings.omittedCount) further findings of the same rules are not listed",
            at: Location(file: name)
        )
        return kept + [note]
    }

    /// What a file is.
    private enum Kind {
        case feed
        case page
        case jsonLD

        init(_ start: [UInt8], name: String) {
            let text = String(decoding: start, as: UTF8.self).lowercased()
            let head = text.trimmingPrefix { $0.isWhitespace || $0 == "\u{FEFF}" }
            if head.hasPrefix("{") || head.hasPrefix("[") {
                self = .jsonLD
            } else if head.hasPrefix("<?xml") || head.hasPrefix("<feed") || name.hasSuffix(".xml") {
                self = .feed
            } else {
                self = .page
            }
        }
    }
}
