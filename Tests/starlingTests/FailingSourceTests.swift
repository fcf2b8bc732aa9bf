import EkomiSandbox
import Foundation
import Publishing
import Specification
import Testing

@Suite("What fails on the way from eKomi", .serialized, .timeLimit(.minutes(2)))
struct FailingSourceTests {
    @Test("Wrong credentials: exit code 78, the account by name, and the password nowhere, however much is said")
    func wrongCredentials() async throws {
        try await ShopSite.open { site in
            let wrong = ["STARLING_TEST_GERMANY": "open-sesame-0815"]
            for arguments in [
                ["refresh", "-v"], ["refresh", "--json"], ["sync", "-v"], ["check", "-v"], ["status"],
            ] {
                let result = try await site.run(arguments, with: wrong)
                if arguments != ["status"] {
                    #expect(result.status == 78, "\(arguments)")
                    #expect(result.errors.contains("account germany: GET "), "\(arguments)")
                }
                for secret in ["open-sesame-0815", "sandbox-password"] {
                    #expect(!result.output.contains(secret), "\(arguments)")
                    #expect(!result.errors.contains(secret), "\(arguments)")
                    #expect(try !site.holds(secret), "\(arguments)")
                }
            }
        }
    }

    @Test("A password that is not in the environment: exit code 78, the account and the variable by name")
    func missingVariable() async throws {
        try await ShopSite.open { site in
            var site = site
            site.environment["STARLING_TEST_BRITAIN"] = nil
            let result = try await site.run("sync")
            #expect(result.status == 78)
            #expect(result.errors.contains("account britain has no password"))
            #expect(result.errors.contains("STARLING_TEST_BRITAIN is not set"))
            #expect(result.errors.contains("germany: 60 new reviews"), "the other account is synced all the same")
        }
    }

    @Test("eKomi down: exit code 75, the account by name, and the last release stays as it is")
    func refused() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let release = try site.liveRelease()
            let page = try site.live("de/shop/index.html")
            let down = try #require(URL(string: "http://127.0.0.1:1"))
            try site.write(site.configuration(germany: down, britain: down), to: "starling.yaml")
            let result = try await site.run("refresh")
            #expect(result.status == 75)
            #expect(result.errors.contains("account germany: GET http://127.0.0.1:1/"))
            #expect(result.errors.contains("account britain: GET http://127.0.0.1:1/"))
            let facts = try site.archive().runs(of: "refresh").first?.facts
            #expect(facts?.contains(#""failed-accounts":"germany\nbritain""#) == true, "for the metrics of any process")
            #expect(!result.errors.contains("account germany: account germany"), "named once")
            #expect(result.errors.contains("carried over unchanged: de, en; the last release stays live"))
            #expect(try site.liveRelease() == release)
            #expect(try site.live("de/shop/index.html") == page)
            let export = try await site.run("export", "out")
            #expect(export.status == 0)
            let exported = try Data(contentsOf: site.folder.appending(path: "out/de/shop/index.html"))
            #expect([UInt8](exported) == page)
        }
    }

    @Test("eKomi answering with errors: exit code 75, the account by name, and nothing half-fetched is published")
    func serverErrors() async throws {
        try await ShopSite.open(faults: try Faults("answers:500")) { site in
            let result = try await site.run("refresh")
            #expect(result.status == 75)
            #expect(result.errors.contains("account germany: GET "))
            #expect(result.errors.contains("(status 500)"))
            #expect(try site.liveRelease() == nil)
            let status = try await site.run("status")
            #expect(status.output.contains("account germany: never synced"))
            #expect(status.output.contains("Nothing is published yet"))
        }
    }

    @Test("One account's failure stops no other: its storefront is carried over and named, the other is built")
    func oneOfTwo() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let german = try site.live("de/shop/index.html")
            _ = try site.sandbox.addReview(shop: 1001, stars: 1, text: "Neu und deutsch")
            _ = try site.sandbox.addReview(shop: 1002, stars: 1, text: "New and British")
            let wrong = ["STARLING_TEST_GERMANY": "wrong"]
            let result = try await site.run("refresh", "--json", with: wrong)
            #expect(result.status == 78)
            let summary = try result.object()
            let errors = try #require(summary["errors"] as? [String])
            #expect(errors.contains { $0.hasPrefix("account germany: ") })
            #expect(errors.contains { $0.hasPrefix("carried over unchanged: de; the rest is live") })
            #expect(try site.live("de/shop/index.html") == german)
            #expect(try site.liveText("en/shop/index.html")?.contains("New and British") == true)
            // The data is not as of this run: whoever watches its age has to hear of it.
            let runs = try site.archive().runs(of: "refresh", limit: 2)
            #expect(runs.map(\.outcome) == [.partial, .done])
            #expect(runs.first?.facts.contains("account germany") == true)
            #expect(try await site.run("refresh").status == 0)
            #expect(try site.liveText("de/shop/index.html")?.contains("Neu und deutsch") == true)
        }
    }
}
