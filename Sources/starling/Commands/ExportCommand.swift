import ArgumentParser
import Foundation
import Publishing

/// `starling export DIR`: the live release as files.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the live release as plain files, changed ones only."
    )

    @Argument(help: ArgumentHelp("Where; files of others in it are left alone.", valueName: "dir"))
    var folder: String

    @Flag(help: "Compare every byte with the release instead of trusting size and date.")
    var verify = false

    @OptionGroup var announcing: AnnouncingOptions
    @OptionGroup var options: SiteOptions

    private struct Summary: Encodable {
        var release: String
        var written: [String]
        var removed: [String]
        var unchanged: Int
    }

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let lock = try site.lock(for: "export")
            let folder = URL(filePath: folder, directoryHint: .isDirectory)
            let report = try await site.recording("export", in: console) {
                try SiteExport(of: site.openArchive()).write(to: folder, verifying: verify)
            }
            console.outcome(
                "Release \(report.release) in \(folder.shownPath): \(report.written.count.counted("path")) written, "
                    + "\(report.removed.count) removed, \(report.unchangedCount) unchanged."
            )
            if let file = announcing.changedUrls {
                try site.write(ChangedAddresses(paths: (report.written + report.removed).sorted()), to: file)
            }
            try console.report(
                Summary(
                    release: report.release.description,
                    written: report.written.map(\.rawValue),
                    removed: report.removed.map(\.rawValue),
                    unchanged: report.unchangedCount
                )
            )
            _ = consume lock
        }
    }
}
