import ArgumentParser
import EkomiSandbox
import Foundation
import Logging
import ServiceLifecycle
import SnippetServer
import UnixSignals

/// `starling demo`: everything at once, without an account.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Show everything against a local eKomi: fetch, render, publish, serve. Ctrl-C ends it."
    )

    @Option(name: .shortAndLong, help: "The port to serve on; 0 takes a free one.")
    var port: UInt16 = 8_080

    @Option(help: "How many products the demo shops have.")
    var products = 48

    @Option(help: "How many reviews they have.")
    var reviews = 3_000

    @Option(help: "What everything is made up from.")
    var seed: UInt64 = 1

    @Flag(help: "Fetch each address once, say how that went, and end.")
    var once = false

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let console = output.console
        try await console.perform {
            let folder = FileManager.default.temporaryDirectory
                .appending(path: "starling-demo-\(UUID().uuidString)", directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try await run(in: folder, console)
        }
    }

    /// The demo is a service like the two it needs, so that a signal or a failure of one ends all of them.
    private func run(in folder: URL, _ console: Console) async throws {
        let logger = console.logger("demo")
        let dataset = SandboxDataset.generate(
            seed: seed,
            products: products,
            reviews: reviews,
            now: Date()
        )
        let sandbox = SandboxServer(dataset: dataset)
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let data = folder.appending(path: "var", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        let server = SnippetServer(
            data: data,
            options: ServerOptions(port: Int(port)),
            logger: logger,
            onListening: { found.yield($0) }
        )
        let tour = DemoTour(
            folder: folder,
            dataset: dataset,
            sandbox: sandbox,
            sitePort: ports,
            isOnce: once,
            console: console
        )
        var configuration = ServiceGroupConfiguration(
            services: [
                .init(service: sandbox),
                .init(service: server),
                .init(
                    service: tour,
                    successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .gracefullyShutdownGroup
                ),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(5)
        try await ServiceGroup(configuration: configuration).run()
    }
}
