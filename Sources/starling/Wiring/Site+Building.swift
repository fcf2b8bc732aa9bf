import Foundation
import Publishing
import ReviewStore
import SiteBuilder

extension Site {
    /// Renders what changed and publishes it; the caller holds the lock.
    func build(_ options: BuildOptions, console: Console) throws -> BuildReport {
        let store = try openStore()
        let archive = try openArchive()
        let builder = SiteBuilder(store: store, archive: archive, plan: try plan(store: store), now: now)
        let line = ProgressLine(console: console, now: now)
        defer { line.end() }
        let report = try builder.build(options) { storefront, done, total in
            let share = Double(done) / Double(max(total, 1))
            line.show("\(storefront)  \(ProgressLine.bar(share))  \(done) of \(total.counted("product"))")
        }
        if !options.isDryRun {
            let garbage = try archive.collectGarbage(at: now())
            console.detail("collected: \(garbage)")
        }
        return report
    }
}
