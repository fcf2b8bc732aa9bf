import ArgumentParser
import EkomiSandbox
import Foundation
import Logging
import ServiceLifecycle
import UnixSignals

/// `starling sandbox`: the local eKomi.
struct SandboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Run a local eKomi with made-up shops and reviews, or with your own.",
        discussion: """
            Every endpoint of eKomi's API answers, and remembers what was changed. The page at its address lists them \
            with a line to try each; /openapi.json describes them for machines.
            """
    )

    @Option(name: .shortAndLong, help: "The port to listen on; 0 takes a free one.")
    var port: UInt16 = 9_099

    @Option(
        help: ArgumentHelp(
            "Reviews of your own to be served as those of one shop: CSV, TSV or newline-delimited JSON.",
            discussion: "The columns are those of `starling import reviews`; rating and review_timestamp are required.",
            valueName: "file"
        )
    )
    var dataset: String?

    @Option(help: ArgumentHelp("What that file calls a column; may be given several times.", valueName: "theirs=ours"))
    var map: [String] = []

    @Option(help: "How many products there are.")
    var products = 48

    @Option(help: "How many reviews there are.")
    var reviews = 3_000

    @Option(help: "What everything is made up from: the same seed makes the same data.")
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("What goes wrong, and how often.", discussion: Faults.help, valueName: "spec"))
    var faults = ""

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let console = output.console
        try await console.perform {
            let server = SandboxServer(
                dataset: try served(),
                faults: try Faults(faults),
                port: Int(port)
            )
            let announcement = Task {
                let port = try await server.boundPort()
                console.result("eKomi's API at http://127.0.0.1:\(port)/, where endpoints and credentials are listed.")
                try console.report(["url": "http://127.0.0.1:\(port)/"])
            }
            defer { announcement.cancel() }
            let group = ServiceGroup(
                services: [server],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: Logger(label: "sandbox", factory: { _ in SwiftLogNoOpLogHandler() })
            )
            try await group.run()
        }
    }

    /// What is served: a file's reviews, or what is made up.
    private func served() throws -> SandboxDataset {
        guard let dataset else {
            return .generate(seed: seed, products: products, reviews: reviews, now: Date())
        }
        let pairs = try map.map { pair in
            let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2 else { throw Failure(status: .usage, message: "--map \(pair): write theirs=ours.") }
            return (halves[0], halves[1])
        }
        let mapping = Dictionary(pairs) { $1 }
        return try SandboxDataset(contentsOf: URL(filePath: dataset), mapping: mapping, now: Date())
    }
}
