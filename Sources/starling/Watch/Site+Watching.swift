import Foundation
import Publishing
import Reviews
import Schedule
import Settings
import SiteBuilder
import SnippetServer

extension Site {
    /// What keeps the served site up to date with theme, default templates, locales and assets while they are written.
    ///
    /// What is wrong with them is said on stderr, and shown in the pages for as long as it is.
    func themeWatch(
        showing notice: DevelopmentNotice,
        every interval: Duration = .milliseconds(150),
        console: Console
    ) throws -> ThemeWatch {
        // A theme that is not there yet is watched as well.
        let folders =
            [settings.theme]
            + ["templates", "public"].map { share.appending(path: $0, directoryHint: .isDirectory) }
        let page = try FaultPage()
        return ThemeWatch(
            scan: { FolderScan(of: folders) },
            pause: { try await Task.sleep(for: interval) },
            rebuild: { await rebuild(after: $0, showing: notice, on: page, console: console) }
        )
    }

    /// Builds once, and shows what is wrong in the pages; false if another run holds the lock.
    private func rebuild(
        after changes: [String],
        showing notice: DevelopmentNotice,
        on page: FaultPage,
        console: Console
    ) async -> Bool {
        do {
            let lock = try lock(for: "serve --watch")
            for file in changes.prefix(5) { console.message("changed: \(file)") }
            if changes.count > 5 { console.message("and \((changes.count - 5).counted("more file"))") }
            let report = try await build(BuildOptions(buildsIncomplete: true), console: console)
            _ = consume lock
            notice.page = nil
            console.message(Self.announcement(of: report))
        } catch RunLockError.held(let owner) {
            console.detail("not rebuilt yet: another run is writing: \(owner)")
            return false
        } catch {
            let failure = Failure(explaining: error)
            notice.page = page.html(of: failure)
            console.findings(failure.findings)
            console.error("not rebuilt: \(failure.message)")
        }
        return true
    }

    private static func announcement(of report: BuildReport) -> String {
        guard report.isNew, let release = report.release else { return "rebuilt: nothing looks different." }
        let changes = report.changes
        return "rebuilt: release \(release.id) is live: "
            + "\(changes.added) new, \(changes.changed) changed, \(changes.removed) removed."
    }
}
