import AsyncHTTPClient
import EkomiSandbox
import Foundation
import NIOCore
import NIOHTTP1
import Publishing
import Specification
import Synchronization
import Testing

/// A shop's site that is served all the while, and what befalls it.
final class TortureSite: Sendable {
    /// How many times programs are killed; the other accidents happen a tenth as often, or less.
    static let trials = ProcessInfo.processInfo.environment["STARLING_TORTURE"].flatMap { Int($0) } ?? 0

    /// The faults of the sandbox, quick ones of their kind.
    static let faults = [
        "latency=20ms", "reset", "500", "502", "503", "429=0", "truncate", "length", "slow=100ms", "comma",
    ]

    struct State {
        var generator = SeededGenerator(seed: 6)
        var server: RunningProgram?
        var address = ""
        var reviews = 0
        var wasInterrupted = false
        /// How long each command takes when it is left alone.
        var durations: [TortureCommand: Duration] = [:]
    }

    let shop: ShopSite
    /// The folder of packs.
    var packs: URL { shop.folder.appending(path: "var/packs") }
    private let product: String
    let state = Mutex(State())

    private init(_ shop: ShopSite, product: String) {
        self.shop = shop
        self.product = product
    }

    /// Publishes a site twice, so that there is something to roll back to, and serves it while the body runs.
    static func open(onSmallDisk: Bool = false, _ body: (TortureSite) async throws -> Void) async throws {
        try await ShopSite.open(products: 12, reviews: 200) { shop in
            var shop = shop
            // The accidents are to befall packs, too, which so small a site would have none of.
            shop.environment["STARLING_PACKED_SIZE"] = "1"
            let product = try #require(shop.sandbox.dataset.products.first).id
            let site = TortureSite(shop, product: product)
            let disk = shop.folder.appending(path: "var").path(percentEncoded: false)
            if onSmallDisk {
                try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
                try await Self.run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk)
            }
            defer { site.state.withLock { $0.server }?.send(SIGKILL) }
            do {
                for command in [.refresh] + TortureCommand.allCases {
                    try await site.change()
                    try await site.complete(command)
                }
                try await site.startServer()
                try await body(site)
            } catch {
                if onSmallDisk { try await Self.run("umount", "-l", disk) }
                throw error
            }
            if onSmallDisk { try await Self.run("umount", "-l", disk) }
        }
    }

    /// One accident: what is served afterwards is what was live before or what went live meanwhile, byte for byte, and
    /// the next run completes.
    func trial(
        of row: TortureRow,
        accident: () async throws -> Void,
        recovery: () async throws -> Void
    ) async throws {
        let before = try shop.liveText(path)
        state.withLock { $0.wasInterrupted = false }
        try await accident()
        let live = try shop.liveText(path)
        let seen = try await served()
        let isWhole = seen != nil && (seen == before || seen == live)
        try await recovery()
        let after = try shop.liveText(path)
        while try await served() != after { await breathe() }
        let isInterrupted = state.withLock { $0.wasInterrupted }
        row.count(interrupted: isInterrupted, lost: !isWhole)
    }

    /// Expects the latest review to be live.
    func expectNews() async throws {
        let number = state.withLock { $0.reviews }
        #expect(try shop.liveText(path)?.contains("Nummer \(number).") == true)
    }

    /// Gives the next run something to do.
    func change() async throws {
        let number = state.withLock { state in
            state.reviews += 1
            return state.reviews
        }
        _ = try shop.sandbox.addReview(shop: 1001, product: product, stars: 1 + number % 5, text: "Nummer \(number).")
    }

    /// Runs a command to its end, which must be a good one.
    func complete(_ command: TortureCommand) async throws {
        let start = ContinuousClock.now
        let result = try await shop.run(command.arguments)
        state.withLock { $0.durations[command] = ContinuousClock.now - start }
        #expect(result.status == 0, "\(command.rawValue): \(result.errors)")
        guard command == .export else { return }
        let file = shop.folder.appending(path: "exported").appending(path: path)
        #expect(try String(contentsOf: file, encoding: .utf8) == shop.liveText(path))
    }

    /// Kills a command at a random instant of the time it takes.
    func kill(_ command: TortureCommand) async throws {
        let delay = state.withLock { state in
            let whole = state.durations[command] ?? .seconds(1)
            return whole * Double.random(in: 0...1, using: &state.generator)
        }
        let program = try StarlingProgram.start(command.arguments, environment: shop.environment, in: shop.folder)
        // The one place where a test waits for an instant: that the accident strikes at any is what it is about.
        try await Task.sleep(for: delay)
        program.send(SIGKILL)
        let status = await program.exitStatus
        state.withLock { $0.wasInterrupted = status == 128 + SIGKILL }
    }

    /// Kills the server as well, tears the log of the archive, and starts the server again.
    func tearLog() async throws {
        let server = state.withLock { $0.server }
        server?.send(SIGKILL)
        _ = await server?.exitStatus
        let log = shop.folder.appending(path: "var/site.db-wal")
        if let size = try? log.resourceValues(forKeys: [.fileSizeKey]).fileSize, size > 0 {
            let kept = state.withLock { Int.random(in: max(0, size - 20_000)...size, using: &$0.generator) }
            let handle = try FileHandle(forWritingTo: log)
            try handle.truncate(atOffset: UInt64(kept))
            // Half a frame, as a disk leaves it that had begun to write the next one.
            try handle.seekToEnd()
            try handle.write(contentsOf: Data((0..<37).map { UInt8($0) }))
            try handle.close()
        }
        try await startServer()
    }

    /// Refreshes from an eKomi that fails in some way in a third of its answers.
    func refresh(withFault fault: String) async throws {
        try await Sandbox.run(dataset: shop.sandbox.dataset, faults: try Faults("*:\(fault)@0.3")) { url, _ in
            try shop.write(shop.configuration(germany: url, britain: url), to: "starling.yaml")
            let result = try await shop.run("refresh", "--quiet")
            #expect(result.status == 0 || result.status == 75, "\(result.errors)")
            state.withLock { $0.wasInterrupted = result.status == 75 }
        }
        try shop.write(shop.configuration(), to: "starling.yaml")
    }

    /// Refreshes while the disk has room for a random number of bytes.
    func refreshOnFullDisk() async throws {
        let filler = shop.folder.appending(path: "var/filler")
        let room = state.withLock { Int.random(in: 0...600_000, using: &$0.generator) }
        let system = try FileManager.default.attributesOfFileSystem(forPath: shop.folder.appending(path: "var").path())
        let free = (system[.systemFreeSize] as? NSNumber)?.intValue ?? 0
        try Data(count: max(0, free - room)).write(to: filler)
        let result = try await shop.run("refresh", "--quiet")
        #expect(result.status == 0 || result.status == 73, "\(result.status): \(result.errors)")
        state.withLock { $0.wasInterrupted = result.status != 0 }
        try FileManager.default.removeItem(at: filler)
    }

    /// Refreshes while nothing can be written: in a view of the disk of its own, for the server needs the other.
    func refreshInReadOnlyFolder() async throws {
        let disk = shop.folder.appending(path: "var").path(percentEncoded: false)
        let program = StarlingProgram.file.path(percentEncoded: false)
        let script = "mount --bind $0 $0 && mount -o remount,bind,ro $0 && exec $1 refresh --quiet"
        let result = try await ProgramResult(
            StarlingProgram.start(
                ["unshare", "--mount", "sh", "-c", script, disk, program],
                environment: shop.environment,
                in: shop.folder,
                program: URL(filePath: "/usr/bin/env")
            )
        )
        #expect(result.status == 73, "\(result.status): \(result.errors)")
        state.withLock { $0.wasInterrupted = true }
    }

    var path: String { SitePath("de", "p", product).appending("reviews.html").rawValue }

    private func startServer() async throws {
        let server = try shop.start("serve", "--port", "0")
        let (_, address) = try await server.waits(for: /Serving on (http:\/\/127\.0\.0\.1:\d+)\//)
        state.withLock { state in
            state.server = server
            state.address = String(address)
        }
    }

    private func served() async throws -> String? {
        let address = state.withLock { $0.address }
        let url = address + SitePath("de", "p", product).appending("reviews.html").urlPath
        let response = try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(30))
        guard response.status == .ok else { return nil }
        return String(decoding: try await response.body.collect(upTo: 1 << 20).readableBytesView, as: UTF8.self)
    }

    private static func run(_ command: String...) async throws {
        let program = try StarlingProgram.start(command, program: URL(filePath: "/usr/bin/env"))
        let status = await program.exitStatus
        #expect(status == 0, "\(command)")
    }
}
