import ArgumentParser
import Diagnostics
import Foundation
import ReviewFeeds

/// Lints a feed.
struct Lint: ParsableCommand {
    @Argument(help: "The feed.")
    var file: String

    func run() throws {
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        try Figures.measuring {
            let result = try ProductReviewFeedLinter(now: Shop.now).lint(.file(URL(filePath: file)))
            guard !result.findings.hasErrors else { throw ValidationError("the feed has errors") }
            return (size, 1)
        }
        .tell()
    }
}
