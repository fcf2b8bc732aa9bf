import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Publishing
import Specification
import Synchronization
import Testing

extension TortureSite {
    /// Refreshes by a clock that is ahead or behind.
    func refresh(withClock offset: String) async throws {
        let result = try await shop.run(["refresh", "--quiet"], with: ["STARLING_CLOCK": offset])
        #expect(result.status == 0, "\(offset): \(result.errors)")
        state.withLock { $0.wasInterrupted = true }
    }

    /// Turns over bits of the database at random places while it is served.
    func damageArchive() throws { try damage(shop.folder.appending(path: "var/site.db")) }

    /// Turns over bits of each pack at random places while it is served; returns how many packs there are.
    func damagePacks() throws -> Int {
        let files = try FileManager.default.contentsOfDirectory(at: packs, includingPropertiesForKeys: nil)
        for file in files { try damage(file) }
        return files.count
    }

    /// Removes the database and what belongs to it; the server goes on with what it has.
    func removeArchive() throws {
        for name in ["site.db", "site.db-wal", "site.db-shm", "packs"] {
            try FileManager.default.removeItem(at: shop.folder.appending(path: "var/\(name)"))
        }
    }

    private func damage(_ file: URL) throws {
        let handle = try FileHandle(forUpdating: file)
        let size = try handle.seekToEnd()
        let places = state.withLock { state in
            (0..<Int.random(in: 1...400, using: &state.generator))
                .map { _ in
                    (
                        UInt64.random(in: 0..<size, using: &state.generator),
                        UInt8.random(in: 1...255, using: &state.generator)
                    )
                }
        }
        for (place, bits) in places {
            try handle.seek(toOffset: place)
            guard let byte = try handle.read(upToCount: 1)?.first else { continue }
            try handle.seek(toOffset: place)
            try handle.write(contentsOf: Data([byte ^ bits]))
        }
        try handle.close()
        state.withLock { $0.wasInterrupted = true }
    }

    /// What is right at each path of a release that can be read.
    func contents() throws -> [String: [UInt8]] {
        let archive = try shop.archive()
        guard let live = try archive.live() else { return [:] }
        return try Dictionary(
            uniqueKeysWithValues: archive.paths(in: live.id, within: SitePath("de"))
                .map { ($0.urlPath, try shop.live($0.rawValue) ?? []) }
        )
    }

    /// How many paths are answered with other bytes than these.
    func wrongAnswers(than right: [String: [UInt8]]) async throws -> Int {
        let address = state.withLock { $0.address }
        var wrong = 0
        for (path, bytes) in right {
            let request = HTTPClientRequest(url: address + path)
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
            let body = try await response.body.collect(upTo: 1 << 20)
            let isRight = response.status == .ok ? [UInt8](body.readableBytesView) == bytes : body.readableBytes == 0
            wrong += isRight ? 0 : 1
        }
        return wrong
    }

    /// Builds what was damaged anew, and waits until all of it is served.
    func mend(to right: [String: [UInt8]]) async throws {
        let result = try await shop.run("build", "--full", "--quiet")
        #expect(result.status == 0, "\(result.errors)")
        let path = try #require(right.keys.sorted().first)
        let mended = try contents()
        let differing = Set(mended.keys).union(right.keys).filter { mended[$0] != right[$0] }
        #expect(differing.sorted() == [], "\(result.errors)")
        let address = state.withLock { $0.address }
        for path in [path] + right.keys {
            while true {
                let response = try await HTTPClient.shared.execute(
                    HTTPClientRequest(url: address + path),
                    timeout: .seconds(30)
                )
                _ = try await response.body.collect(upTo: 1 << 20)
                if response.status == .ok { break }
                await breathe()
            }
        }
    }

    /// The program that serves.
    var server: RunningProgram {
        get throws { try #require(state.withLock { $0.server }) }
    }

    /// A trial of hostile requests to the server, with secrets laid out around what it serves.
    func hostileTrial() throws -> HostileTrial {
        for name in ["secret.txt", "var/secret.txt", "var/feeds/secret.txt"] {
            try shop.write("CANARY-4711", to: name)
        }
        let archive = try shop.archive()
        let live = try #require(try archive.live())
        let paths = try archive.paths(in: live.id).map(\.urlPath)
        let port = try #require(URL(string: state.withLock { $0.address })?.port)
        return HostileTrial(
            port: port,
            paths: paths + ["/health", "/metrics", "/gallery/", "/", "/de/none/stars.html"],
            good: ("/" + path, try shop.live(path) ?? []),
            secrets: ["CANARY", shop.folder.lastPathComponent, "sandbox-password", "interface-password"]
        )
    }
}
