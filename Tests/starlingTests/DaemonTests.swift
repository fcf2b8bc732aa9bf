import AsyncHTTPClient
import EkomiSandbox
import Foundation
import NIOCore
import NIOHTTP1
import Publishing
import Specification
import Testing

@Suite("The program as a server", .serialized, .timeLimit(.minutes(2)))
struct DaemonTests {
    /// Starts a server on a free port and returns it with its address.
    private func server(_ site: ShopSite, _ command: String) async throws -> (RunningProgram, String) {
        let program = try site.start(command, "--port", "0")
        let (_, address) = try await program.waits(for: /Serving on (http:\/\/127\.0\.0\.1:\d+)\//)
        return (program, String(address))
    }

    private func fetch(_ url: String) async throws -> (status: UInt, text: String) {
        let response = try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(30))
        let body = try await response.body.collect(upTo: 16 << 20)
        return (response.status.code, String(decoding: body.readableBytesView, as: UTF8.self))
    }

    /// Fetches until it is as wanted.
    private func fetch(_ url: String, until isWanted: (UInt, String) -> Bool) async throws -> String {
        while true {
            let (status, text) = try await fetch(url)
            if isWanted(status, text) { return text }
        }
    }

    @Test("serve: what is live is served, and SIGTERM ends it with exit code 0 at once", arguments: [SIGTERM, SIGINT])
    func serves(signal: Int32) async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let (program, address) = try await server(site, "serve")
            let path = SitePath("de", "p", "a/b").appending("snippet.html")
            let text = try await fetch(address + path.urlPath) { status, _ in status == 200 }
            #expect(try text == site.liveText(path.rawValue))
            let (status, body) = try await fetch(address + "/de/p/none/stars.html")
            #expect(status == 404)
            #expect(body.isEmpty)
            let started = ContinuousClock.now
            program.send(signal)
            #expect(await program.exitStatus == 0)
            #expect(ContinuousClock.now - started < .seconds(5))
        }
    }

    @Test("run: refreshes at once where it never did, serves, and ends by SIGTERM")
    func runs() async throws {
        try await ShopSite.open { site in
            let (program, address) = try await server(site, "run")
            let page = try await fetch(address + "/de/shop/index.html") { status, _ in status == 200 }
            #expect(try page == site.liveText("de/shop/index.html"))
            program.send(SIGTERM)
            #expect(await program.exitStatus == 0)
        }
    }

    @Test("run: SIGTERM ends it at once also while eKomi keeps a refresh waiting")
    func stopsRefreshing() async throws {
        try await ShopSite.open(faults: try Faults("answers:latency=1800s")) { site in
            let (program, _) = try await server(site, "run")
            while site.sandbox.requestCount(of: "answers") == 0 { await breathe() }
            let started = ContinuousClock.now
            program.send(SIGTERM)
            #expect(await program.exitStatus == 0)
            #expect(ContinuousClock.now - started < .seconds(5))
            let runs = try site.archive().runs(of: "refresh")
            #expect(runs.map(\.outcome) == [.failed], "so that the next start takes it up at once")
            #expect(try await site.run("build").status == 75, "the lock is free, and nothing half-fetched is built")
        }
    }

    @Test("With --json a server tells its address as one document", arguments: ["serve", "run", "sandbox"])
    func tellsAddress(command: String) async throws {
        try await ShopSite.open(reviews: 0) { site in
            let program = try site.start(command, "--port", "0", "--json")
            _ = try await program.waits(for: /"url" : "http:\/\/127\.0\.0\.1:\d+\/"/)
            program.send(SIGTERM)
            let result = try await ProgramResult(program)
            #expect(result.status == 0, "\(result.errors)")
            #expect(try result.object()["url"] is String)
        }
    }

    @Test("run: a refresh that fails is told, and the last release is served on")
    func outlivesFailure() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("sync").status == 0)
            #expect(try await site.run("build").status == 0)
            var site = site
            site.environment["STARLING_TEST_GERMANY"] = "wrong"
            let (program, address) = try await server(site, "run")
            _ = try await program.waits(for: /refresh failed/)
            _ = try await fetch(address + "/de/shop/index.html") { status, _ in status == 200 }
            let health = try await fetch(address + "/health")
            #expect(health.status == 200)
            let runs = try site.archive().runs(of: "refresh", limit: 1)
            #expect(runs.map(\.outcome) == [.partial])
            program.send(SIGTERM)
            #expect(await program.exitStatus == 0)
            #expect(try await !program.errors.contains("wrong"))
        }
    }

    @Test("A server that runs while builds publish never shows half a release")
    func neverHalf() async throws {
        try await ShopSite.open(reviews: 40) { site in
            let product = try #require(site.sandbox.dataset.products.first).id
            #expect(try await site.run("refresh").status == 0)
            let (program, address) = try await server(site, "serve")
            let folder = address + SitePath("de", "p", product).urlPath
            let before = try Self.count(in: await fetch(folder + "/stars.html") { status, _ in status == 200 })
            async let building: Void = refresh(site, times: 4, addingReviewsOf: product)
            // Two answers can come from two releases; where one before and one after agree, so must what is between.
            var last = before
            while last < before + 4 {
                let stars = try Self.count(in: await fetch(folder + "/stars.html").text)
                let data = try await fetch(folder + "/product.jsonld").text
                let starsAgain = try Self.count(in: await fetch(folder + "/stars.html").text)
                let counted = try #require(data.firstMatch(of: /"ratingCount":(\d+)/)?.1)
                #expect(stars != starsAgain || Int(counted) == stars)
                #expect(stars >= last, "no release comes back by itself")
                last = starsAgain
            }
            try await building
            program.send(SIGTERM)
            #expect(await program.exitStatus == 0)
        }
    }

    /// Refreshes again and again, each time with one more review.
    private func refresh(_ site: ShopSite, times: Int, addingReviewsOf product: String) async throws {
        for number in 1...times {
            _ = try site.sandbox.addReview(shop: 1001, product: product, stars: 5, text: "Nummer \(number)")
            #expect(try await site.run("refresh").status == 0)
        }
    }

    /// The number of reviews that a line of stars tells.
    private static func count(in stars: String) throws -> Int {
        try #require(stars.firstMatch(of: /<small>(\d+) Bewertung/).flatMap { Int($0.1) })
    }

    @Test("demo: each address is right, in one JSON document; Ctrl-C ends it and leaves no folder behind")
    func demo() async throws {
        try await withTemporaryFolder { folder in
            let environment = ["TMPDIR": folder.path(percentEncoded: false)]
            let arguments = ["demo", "--port", "0", "--products", "12", "--reviews", "60"]
            let once = try await ProgramResult(
                StarlingProgram.start(arguments + ["--once", "--json"], environment: environment)
            )
            #expect(once.status == 0, "\(once.errors)")
            let lines = try #require(try once.json() as? [[String: Any]])
            #expect(lines.allSatisfy { $0["status"] as? Int == 200 })
            let program = try StarlingProgram.start(arguments, environment: environment)
            _ = try await program.waits(for: /Ctrl-C ends everything/)
            program.send(SIGINT)
            #expect(await program.exitStatus == 0)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            #expect(left.filter { $0.hasPrefix("starling-demo") } == [])
        }
    }
}
