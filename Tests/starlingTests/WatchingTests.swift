import EkomiSandbox
import Foundation
import NIOHTTP1
import Publishing
import Specification
import Testing

@Suite("Telling who watches over refreshes", .serialized, .timeLimit(.minutes(3)))
struct WatchingTests {
    private let secret = "f4c0ffee-4711"

    private func site(_ site: ShopSite, ping: String) throws -> ShopSite {
        var site = site
        site.environment["STARLING_TEST_PING"] = ping
        try site.write(
            site.configuration() + "\nping: { env: STARLING_TEST_PING }\nmetrics-file: out/starling.prom\n",
            to: "starling.yaml"
        )
        try FileManager.default.createDirectory(
            at: site.folder.appending(path: "out"),
            withIntermediateDirectories: true
        )
        return site
    }

    @Test("A refresh tells when it starts, and how it ends; nowhere does the address show")
    func pings() async throws {
        try await FakeCache.run { watcher, address in
            try await ShopSite.open(products: 4, reviews: 40) { opened in
                let site = try site(opened, ping: "\(address)/\(secret)?rid=7")
                let good = try await site.run("refresh", "--verbose")
                #expect(good.status == 0)
                #expect(watcher.purges.map(\.path) == ["/\(secret)/start?rid=7", "/\(secret)?rid=7"])
                #expect(Set(watcher.purges.map(\.method)) == ["GET"])
                let bad = try await site.run("refresh", "--verbose", with: ["STARLING_TEST_GERMANY": "wrong"])
                #expect(bad.status == 78)
                #expect(watcher.purges.last?.path == "/\(secret)/fail?rid=7")
                #expect(watcher.purges.count == 4)
                #expect(try await site.run("build").status == 75, "an account is not complete")
                #expect(watcher.purges.count == 4, "only refreshes are waited for")
                for words in [good.output, good.errors, bad.output, bad.errors] { #expect(!words.contains(secret)) }
                #expect(try !site.holds(secret))
            }
        }
    }

    @Test("Who cannot be told fails no run", arguments: ["http://127.0.0.1:1/", "ftp://host/", "refusing"])
    func unreachable(address: String) async throws {
        try await FakeCache.run(status: .notFound) { _, refusing in
            try await ShopSite.open(products: 4, reviews: 40) { opened in
                let address = address == "refusing" ? refusing + "/" : address
                let result = try await site(opened, ping: address + secret).run("refresh")
                #expect(result.status == 0)
                #expect(result.errors.contains("ping"))
                #expect(!result.errors.contains(secret))
            }
        }
    }

    @Test("Each run writes the metrics anew, readable for all, and nothing is left beside them")
    func metrics() async throws {
        try await ShopSite.open(products: 4, reviews: 40) { opened in
            let site = try site(opened, ping: "http://127.0.0.1:1/")
            let folder = site.folder.appending(path: "out")
            let file = folder.appending(path: "starling.prom")
            func lines() throws -> Set<String> {
                Set(try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init))
            }
            #expect(try await site.run("refresh").status == 0)
            #expect(
                try lines()
                    .isSuperset(of: ["starling_release 1", "starling_runs_total{kind=\"refresh\",outcome=\"done\"} 1"])
            )
            #expect(try lines().contains { $0.hasPrefix("starling_data_as_of_timestamp_seconds ") })
            let down = try #require(URL(string: "http://127.0.0.1:1"))
            try site.write(
                site.configuration(germany: down) + "\nmetrics-file: out/starling.prom\n",
                to: "starling.yaml"
            )
            for _ in 1...3 { #expect(try await site.run("sync").status == 75) }
            #expect(
                try lines()
                    .isSuperset(of: [
                        "starling_account_failed{account=\"germany\"} 1",
                        "starling_account_circuit_open{account=\"germany\"} 1",
                        "starling_runs_total{kind=\"sync\",outcome=\"partial\"} 3",
                    ])
            )
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["starling.prom"])
            let mode = try FileManager.default.attributesOfItem(atPath: file.path())[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o644)
            try FileManager.default.removeItem(at: folder)
            let result = try await site.run("build")
            #expect(result.status == 75, "it is carried over, and not failed for want of a folder")
            #expect(result.errors.contains("the metrics were not written"))
        }
    }

    @Test("What retention says is kept")
    func retention() async throws {
        try await ShopSite.open(products: 4, reviews: 40) { site in
            try site.write(site.configuration() + "\nretention: { count: 1, days: 0 }\n", to: "starling.yaml")
            for number in 1...4 {
                _ = try site.sandbox.addReview(shop: 1001, stars: 2, text: "Nummer \(number)")
                // A quarter of an hour apart, for ten minutes keep everything.
                let result = try await site.run(["refresh"], with: ["STARLING_CLOCK": "\(number * 900)"])
                #expect(result.status == 0)
            }
            #expect(try site.archive().releases().map(\.isKept) == [true, true, false, false])
        }
    }
}
