import EkomiSandbox
import Foundation
import Publishing
import Specification
import Testing

@Suite("Accounts that keep failing", .serialized, .timeLimit(.minutes(3)))
struct CircuitCommandTests {
    private let down = URL(string: "http://127.0.0.1:1")

    @Test(
        "An account that failed three times is left alone for a while, and named wherever it counts; then it is tried"
    )
    func opensAndCloses() async throws {
        try await ShopSite.open(products: 4, reviews: 40) { site in
            #expect(try await site.run("refresh").status == 0)
            try site.write(site.configuration(germany: down), to: "starling.yaml")
            for number in 1...3 {
                let result = try await site.run("refresh")
                #expect(result.status == 75, "\(number)")
                #expect(!result.errors.contains("not asked"), "\(number)")
            }
            // It is up again, but its time has not come.
            try site.write(site.configuration(), to: "starling.yaml")
            let waiting = try await site.run("refresh", "--json")
            #expect(waiting.status == 75)
            #expect(waiting.errors.contains("account germany: not asked, after 3 failures in a row"))
            #expect(try waiting.object()["openCircuits"] as? [String] == ["germany"])
            #expect(try site.archive().runs(of: "refresh").first?.facts.contains(#""open-circuits":"germany""#) == true)
            let status = try await site.run("status")
            #expect(status.status == 0)
            #expect(status.output.contains("account germany: not asked before "))

            // Ten minutes later it is tried, and all is as ever.
            let later = try await site.run(["refresh"], with: ["STARLING_CLOCK": "600"])
            #expect(later.status == 0, "\(later.errors)")
            #expect(try await !site.run("status").output.contains("not asked before"))
            #expect(try await site.run("refresh").status == 0)
        }
    }

    @Test(
        "A trial that fails doubles the wait; who asks for the account by name, or for everything, is not kept waiting"
    )
    func byHand() async throws {
        try await ShopSite.open(products: 4, reviews: 40) { site in
            #expect(try await site.run("refresh").status == 0)
            try site.write(site.configuration(germany: down), to: "starling.yaml")
            for _ in 1...3 { #expect(try await site.run("sync").status == 75) }
            let trial = try await site.run(["sync"], with: ["STARLING_CLOCK": "600"])
            #expect(!trial.errors.contains("not asked"))
            // Five minutes at first, ten now, each give or take a fifth.
            let early = try await site.run(["sync"], with: ["STARLING_CLOCK": "\(600 + 420)"])
            #expect(early.errors.contains("after 4 failures in a row"))
            // The clock is right again: what failed in the future says nothing of now.
            #expect(try await !site.run("sync").errors.contains("not asked"))
            let named = try await site.run("refresh", "--account", "germany")
            #expect(named.status == 75)
            #expect(!named.errors.contains("not asked"))
            try site.write(site.configuration(), to: "starling.yaml")
            #expect(try await site.run("sync").errors.contains("not asked"))
            #expect(try await site.run("refresh", "--full").status == 0)
            #expect(try await site.run("refresh").status == 0)
        }
    }

    @Test("Wrong credentials are the merchant's to mend, and open nothing")
    func credentials() async throws {
        try await ShopSite.open(products: 4, reviews: 40) { site in
            for _ in 1...4 {
                let result = try await site.run("refresh", with: ["STARLING_TEST_GERMANY": "wrong"])
                #expect(result.status == 78)
                #expect(!result.errors.contains("not asked"))
            }
        }
    }
}
