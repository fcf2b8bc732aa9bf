import ArgumentParser
import Intake

/// `starling import`: from files into the store.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read reviews or a catalogue from a file.",
        subcommands: [ImportReviewsCommand.self, ImportCatalogueCommand.self]
    )
}

/// What both kinds of import take.
struct ImportOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The file.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("What the file calls a column; may be given several times.", valueName: "theirs=ours"))
    var map: [String] = []
}

/// The result of an import, for machines.
struct ImportSummary: Encodable {
    var accepted: Int
    var rejected: Int
    var report: String

    init(_ report: ImportReport, reportFile: String) {
        accepted = report.acceptedCount
        rejected = report.rejectedCount
        self.report = reportFile
    }
}
