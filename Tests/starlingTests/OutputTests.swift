import Foundation
import Specification
import Testing

@Suite("What the program says", .serialized, .timeLimit(.minutes(2)))
struct OutputTests {
    @Test("With --json every command prints one document, also where it fails")
    func json() async throws {
        try await ShopSite.open { site in
            let works: [[String]] = [
                ["init", "new"], ["sync"], ["sync", "--full"], ["refresh"], ["build"], ["build", "--dry-run"],
                ["build", "--full"], ["status"], ["releases"], ["export", "out"], ["check"], ["check", "--offline"],
                ["show", "a/b"], ["lint", "out/de/shop/index.html"], ["forget", "--review", "none"],
            ]
            for arguments in works {
                let result = try await site.run(arguments + ["--json"])
                #expect((try? result.json()) != nil, "\(arguments): \(result.output)")
                #expect(result.status == 0, "\(arguments): \(result.errors)")
            }
            let fails: [[String]] = [
                ["init", "new"], ["rollback", "77"], ["show", "nothing"],
                ["import", "reviews", "none.csv", "--account", "germany"], ["sync", "--account", "x"],
            ]
            for arguments in fails {
                let result = try await site.run(arguments + ["--json"])
                #expect(result.status != 0, "\(arguments)")
                let error = try? result.object()["error"]
                #expect(error is [String: Any], "\(arguments): \(result.output)")
            }
        }
    }

    @Test("Where nobody looks on, output is plain lines: no colours, nothing written over")
    func plainLines() async throws {
        try await ShopSite.open { site in
            let wrong = ["STARLING_TEST_BRITAIN": "wrong", "NO_COLOR": ""]
            for arguments in [["refresh"], ["refresh", "-v"], ["check"], ["status"], ["export", "out"]] {
                let result = try await site.run(arguments, with: wrong)
                for text in [result.output, result.errors] {
                    #expect(!text.contains("\u{1B}") && !text.contains("\r"), "\(arguments)")
                }
            }
        }
    }

    @Test("A quiet run that goes well says nothing at all, so that cron has nothing to mail")
    func quiet() async throws {
        try await ShopSite.open { site in
            let result = try await site.run("refresh", "--quiet")
            #expect(result.status == 0)
            #expect(result.errors.isEmpty)
            #expect(result.output.isEmpty)
            #expect(try await site.run("build").output.contains("release 1 stays live"))
        }
    }

    @Test("Status tells accounts, catalogues, what is live, what went into the feeds and what was left out")
    func status() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("status").output.contains("No account was synced yet"))
            #expect(try await site.run("refresh").status == 0)
            let text = try await site.run("status").output
            #expect(text.contains(/account germany: synced just now, \d+ reviews of \d+ products/))
            #expect(text.contains("catalogue of de: imported just now, 12 products"))
            #expect(text.contains(/feed of de: \d+ reviews, matched \d+ by GTIN, \d+ by MPN and brand/))
            #expect(text.contains(/\d+ reviews? left out: it has stars but no text/))
            #expect(text.contains("refresh: done, just now"))
            let object = try await site.run("status", "--json").object()
            let release = try #require(object["release"] as? [String: Any])
            let storefronts = try #require(release["storefronts"] as? [[String: Any]])
            #expect(storefronts.map { $0["name"] as? String } == ["de", "en"])
            let feed = try #require(storefronts.first?["feed"] as? [String: Any])
            #expect((feed["includedCount"] as? Int ?? 0) > 0)
            #expect(feed["omissions"] is [String: Int])
        }
    }

    @Test("Our linters find no error in our own output of the sandbox, hostile texts and ids included")
    func checks() async throws {
        try await ShopSite.open(products: 24, reviews: 400) { site in
            #expect(try await site.run("refresh").status == 0)
            let result = try await site.run("check")
            #expect(result.status == 0, "\(result.output)")
            #expect(result.errors.contains("account germany: eKomi knows its credentials"))
            #expect(!result.output.contains("/var/feeds/"), "feeds are named as they are served")
        }
    }
}
