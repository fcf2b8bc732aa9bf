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
        abstract: "Run a local eKomi with made-up shops and reviews."
    )

    @Option(name: .shortAndLong, help: "The port to listen on; 0 takes a free one.")
    var port: UInt16 = 9_099

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
                dataset: .generate(seed: seed, products: products, reviews: reviews, now: Date()),
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
}
