import ArgumentParser
import Publishing
import ReviewStore
import Reviews
import SiteBuilder

/// `starling forget`: erase a person, or a review, everywhere.
struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Erase a reviewer or a review everywhere, and publish without them at once.",
        discussion: "What was erased comes back neither by a sync or an import nor by a rollback."
    )

    @Option(help: ArgumentHelp("An e-mail address, an order id, or the reviewer's id at the source.", valueName: "who"))
    var reviewer: String?

    @Option(help: ArgumentHelp("A review's public id.", valueName: "id"))
    var review: String?

    @OptionGroup var announcing: AnnouncingOptions
    @OptionGroup var options: SiteOptions

    func validate() throws {
        guard (reviewer == nil) != (review == nil) else {
            throw ValidationError("Name either --reviewer or --review.")
        }
    }

    private struct Summary: Encodable {
        var erasedReviews: [String]
        var release: String?
    }

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let lock = try site.lock(for: "forget")
            let store = try site.openStore()
            var erased: [Review.ID] = []
            if let reviewer { erased = try store.forget(reviewer: reviewer) }
            if let review, try store.forget(review: Review.ID(review)) { erased = [Review.ID(review)] }
            if erased.isEmpty {
                console.warning("nothing was found to erase; look for the id in the feed or with 'starling show'.")
            } else {
                console.message("Erased \(erased.count.counted("review")).")
            }
            try await site.removePictures(of: store)
            // Who asks to be forgotten is kept waiting neither by the shrink guard nor by a fault of eKomi's.
            let build = BuildOptions(allowsShrinking: true, buildsIncomplete: true)
            let report = try await site.announcing(to: announcing.changedUrls, console: console) {
                try await site.recording("forget", in: console, as: \.standing) {
                    try await site.build(build, console: console)
                }
            }
            BuildSummary(report).tell(console)
            try console.report(
                Summary(erasedReviews: erased.map(\.rawValue), release: report.release?.id.description)
            )
            _ = consume lock
            try Failure.ifCarriedOver(report)
        }
    }
}
