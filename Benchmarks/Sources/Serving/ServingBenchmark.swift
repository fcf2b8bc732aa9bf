import ArgumentParser
import Foundation
import Measuring
import Shops

/// Serves the same fragments with us, nginx and Caddy, each on one core, under the same load.
@main
struct ServingBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "Serving")

    @Option(help: "Our program.")
    var program = ".build/release/starling"
    @Option(help: "The configurations of the other servers, and the script of the load.")
    var servers = "Benchmarks/Sources/Serving/Servers"
    @OptionGroup var reporting: ReportOptions
    @Option(help: "How often each has its turn; the median counts.")
    var rounds = 5
    @Option(help: "How long a turn takes, in seconds.")
    var seconds = 4
    @Option(help: "How many products there are, of which two fragments each are asked for.")
    var products = 10_000
    @Option(help: "Where the shop is made, and removed at the end.")
    var folder = "Benchmarks/.build/serving"

    func run() throws {
        let folder = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
        defer { try? FileManager.default.removeItem(at: folder) }
        let shop = SampleShop(
            in: folder,
            size: ShopSize(products: products),
            program: URL(filePath: program).standardizedFileURL.path()
        )
        try shop.create(outputs: .all)
        try shop.run("build")
        let root = folder.appending(path: "www")
        try shop.run("export", root.path())

        let scripts = URL(filePath: servers, directoryHint: .isDirectory).standardizedFileURL
        let load = Load(script: scripts.appending(path: "requests.lua"), products: products, seconds: seconds)
        var figures: [String: [Load.Figures]] = [:]
        let contenders = try [
            ours(shop),
            others("nginx", scripts, "nginx.conf", root, port: 9302) {
                Command("nginx", "-p", folder.path(), "-c", $0)
            },
            others("Caddy", scripts, "Caddyfile", root, port: 9303) {
                var command = Command("caddy", "run", "--adapter", "caddyfile", "--config", $0)
                // One core, as the others have.
                command.environment = ["GOMAXPROCS": "1", "HOME": folder.path()]
                return command
            },
        ]
        for contender in contenders { _ = try load.run(on: contender.port) }
        for _ in 0..<rounds {
            for contender in contenders {
                figures[contender.name, default: []].append(try load.run(on: contender.port))
            }
        }
        let releases = try underReleases(load, on: contenders[0], of: shop)
        let report = report(figures, contenders, releases)
        try reporting.publish(report.table, report.write)
    }

    private func ours(_ shop: SampleShop) throws -> Server {
        try Server(
            "Starling",
            port: 9301,
            Command(shop.program, "serve", "--port", "9301", "--quiet", in: shop.folder)
        )
    }

    private func others(
        _ name: String,
        _ scripts: URL,
        _ configuration: String,
        _ root: URL,
        port: Int,
        _ command: (String) -> Command
    ) throws -> Server {
        let text = try String(contentsOf: scripts.appending(path: configuration), encoding: .utf8)
            .replacing("PORT", with: "\(port)")
            .replacing("ROOT", with: root.path())
        let file = root.deletingLastPathComponent().appending(path: configuration)
        try Data(text.utf8).write(to: file)
        return try Server(name, port: port, command(file.path()))
    }

    /// The same load while releases go live: another review each time.
    private func underReleases(_ load: Load, on server: Server, of shop: SampleShop) throws -> [Load.Figures] {
        try (1...rounds)
            .map { round in
                try shop.changeReview(of: round, to: "Nachtrag \(round)")
                // Half way through the load, on the core of those who ask.
                let build = "sleep \(Double(load.seconds) / 2); exec taskset -c 1 nice \"$0\" build --quiet"
                let publishing = try Command("/bin/sh", "-c", build, shop.program, in: shop.folder).start()
                let figures = try load.run(on: server.port)
                publishing.waitUntilExit()
                guard publishing.terminationStatus == 0 else { throw Command.Failure("the release did not go live") }
                return figures
            }
    }

    private func report(
        _ figures: [String: [Load.Figures]],
        _ contenders: [Server],
        _ releases: [Load.Figures]
    ) -> FigureReport {
        var report = FigureReport(
            date: reporting.date,
            machine: reporting.machine,
            columns: "\(products * 2) fragments, 32 connections, one core each",
            "requests a second",
            "median",
            "99 of 100 within",
            "errors",
            "memory"
        )
        func line(_ name: String, _ runs: [Load.Figures], _ memory: Double?) -> FigureReport.Line {
            .init(
                name,
                FigureReport.decimal(runs.map(\.requestsPerSecond).median ?? .nan, 0),
                FigureReport.decimal(runs.map(\.median).median ?? .nan, 2) + " ms",
                FigureReport.decimal(runs.map(\.slowestHundredth).median ?? .nan, 2) + " ms",
                "\(runs.reduce(0) { $0 + $1.errors })",
                memory.map { FigureReport.decimal($0, 0) + " MB" } ?? ""
            )
        }
        for contender in contenders {
            report.lines.append(line(contender.name, figures[contender.name] ?? [], contender.peakMegabytes))
        }
        report.lines.append(line("Starling while a release goes live", releases, nil))
        func rate(_ name: String) -> Double { figures[name]?.map(\.requestsPerSecond).median ?? .nan }
        func slowest(_ name: String) -> Double { figures[name]?.map(\.slowestHundredth).median ?? .nan }
        report.targets = [
            .atLeast(0.8, "of the requests of nginx", rate("Starling") / rate("nginx")),
            .atLeast(2.5, "of the requests of Caddy", rate("Starling") / rate("Caddy")),
            .atMost(3, "of nginx's time for 99 of 100", slowest("Starling") / slowest("nginx")),
            .atMost(150, "MB of memory at most", contenders[0].peakMegabytes),
            .atMost(
                2,
                "of the usual time for 99 of 100, while a release goes live",
                (releases.map(\.slowestHundredth).median ?? .nan) / slowest("Starling")
            ),
            .atMost(0, "errors", Double((figures["Starling"] ?? [] + releases).reduce(0) { $0 + $1.errors })),
        ]
        return report
    }
}
