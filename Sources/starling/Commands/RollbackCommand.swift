import ArgumentParser
import Publishing

/// `starling rollback [ID]`: an earlier release, live again.
struct RollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Make an earlier release live again.",
        discussion: "Reviews that were withdrawn or erased since do not come back. The next build builds on it."
    )

    @Argument(help: ArgumentHelp("Which; by default the one before the live one.", valueName: "release"))
    var release: String?

    @OptionGroup var announcing: AnnouncingOptions
    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let lock = try site.lock(for: "rollback")
            let archive = try site.openArchive()
            let target = try target(in: archive)
            let publication = try await site.announcing(to: announcing.changedUrls, console: console) {
                try await site.recording("rollback", in: console) {
                    try archive.rollback(to: target, at: site.now())
                }
            }
            console.outcome("Release \(publication.release.id) is live: what release \(target) was.")
            try console.report(["release": publication.release.id.description, "rolledBackTo": target.description])
            _ = consume lock
        }
    }

    private func target(in archive: SiteArchive) throws -> ReleaseID {
        if let release {
            guard let id = ReleaseID(release) else {
                throw Failure(
                    status: .usage,
                    message: "'\(release)' is no release; list them with 'starling releases'."
                )
            }
            return id
        }
        let earlier = try archive.releases().first { !$0.isLive && $0.isKept }
        guard let earlier else {
            throw Failure(status: .badInput, message: "there is no earlier release to go back to.")
        }
        return earlier.id
    }
}
