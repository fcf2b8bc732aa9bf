import EkomiSandbox
import Foundation
import ReviewStore
import Reviews
import Specification
import Synchronization
import Testing

@Suite("A sync that is killed")
struct InterruptedSyncTests {
    /// How many reviews there are; fewer for a quicker look: `STARLING_INTERRUPTED_REVIEWS=2000 swift test`.
    static let reviews =
        ProcessInfo.processInfo.environment["STARLING_INTERRUPTED_REVIEWS"].flatMap { Int($0) } ?? 50_000

    @Test(
        "twenty times at random instants ends with exactly the reviews of one that was left alone",
        .enabled("the program does not know this command") { try await StarlingProgram.knows("sync") }
    )
    func killedTwentyTimes() async throws {
        let dataset = SandboxDataset.generate(seed: 20, products: 400, reviews: Self.reviews, shops: 1, now: Date())
        try await withTemporaryFolder { folder in
            // Both at once: they have nothing in common but the data, and it takes half the time.
            async let undisturbed = Self.reviews(from: dataset, in: folder.appending(path: "whole"), kills: 0)
            async let disturbed = Self.reviews(from: dataset, in: folder.appending(path: "killed"), kills: 20)
            let (expected, actual) = try await (undisturbed, disturbed)
            #expect(expected.count > Self.reviews / 2)
            #expect(actual.count == expected.count)
            // A message that showed two lists of reviews would be a hundred megabytes long.
            let firstDifference = zip(actual, expected).first { $0 != $1 }.map { "\($0.id) and \($1.id)" }
            #expect(firstDifference == nil)
        }
    }

    /// Syncs into a folder, killed so many times before it may end, and returns what a build would see.
    private static func reviews(from dataset: SandboxDataset, in folder: URL, kills: Int) async throws -> [Review] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let killer = Killer()
        // The latency is no wait but the place where requests are counted.
        let faults = try Faults("answers:latency=1ms")
        let sandbox = Sandbox(dataset: dataset, faults: faults, pause: { _ in await killer.countRequest() })
        return try await sandbox.serve { url, _ in
            let configuration = folder.appending(path: "starling.yaml")
            try Data(Self.configuration(sandbox: url, shop: dataset.shops[0].interfaceID).utf8).write(to: configuration)
            let arguments = ["sync", "--config", configuration.path(percentEncoded: false), "--quiet"]
            let environment = ["STARLING_TEST_PASSWORD": dataset.shops[0].password]
            var generator = SeededGenerator(seed: 20)
            let pages = dataset.reviewCount / 20
            for _ in 0..<kills {
                let program = try StarlingProgram.start(arguments, environment: environment)
                killer.aim(
                    at: program.id,
                    afterRequests: Int.random(in: 1...max(1, pages / 22), using: &generator),
                    andTurns: Int.random(in: 0...2000, using: &generator)
                )
                #expect(await program.exitStatus == 128 + SIGKILL)
                #expect(try Self.published(in: folder).isEmpty)
            }
            let last = try StarlingProgram.start(arguments, environment: environment)
            #expect(await last.exitStatus == 0)
            let port = try #require(url.port)
            return try Self.published(in: folder)
                .map { review in
                    // Each sandbox serves its pictures at a port of its own.
                    var review = review
                    review.pictures = review.pictures.map { $0.replacing(":\(port)/", with: "/") }
                    return review
                }
        }
    }

    private static func published(in folder: URL) throws -> [Review] {
        let file = folder.appending(path: "var/review.db")
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return [] }
        let snapshot = try ReviewStore(at: file, now: { Date() }).snapshot()
        let policy = PublicationPolicy(showsUnpublished: true)
        var reviews: [Review] = []
        for subject in [Form.Subject.shop, .product] {
            try snapshot.forEachReview(of: subject, in: ["shop"], policy: policy) { reviews.append($0) }
        }
        return reviews
    }

    private static func configuration(sandbox: URL, shop: Int) -> String {
        """
        data: ./var
        public-url: https://reviews.shop.example
        gallery: false
        accounts:
          - name: shop
            interface-id: "\(shop)"
            interface-password: { env: STARLING_TEST_PASSWORD }
            source: smartforms
            endpoints: { smartforms: "\(sandbox)", core: "\(sandbox)", widgets: "\(sandbox)" }
        storefronts:
          - name: shop
            url: https://shop.example
            locale: de-DE
            accounts: [shop]

        """
    }
}

/// Kills a program once it has made so many requests.
private final class Killer: Sendable {
    private struct Aim {
        var program: pid_t
        var requests: Int
        var turns: Int
    }

    private let aim = Mutex<Aim?>(nil)

    func aim(at program: pid_t, afterRequests requests: Int, andTurns turns: Int) {
        aim.withLock { $0 = Aim(program: program, requests: requests, turns: turns) }
    }

    func countRequest() async {
        let due = aim.withLock { aim -> Aim? in
            guard let current = aim else { return nil }
            aim?.requests -= 1
            guard current.requests <= 1 else { return nil }
            aim = nil
            return current
        }
        guard let due else { return }
        // Some way into whatever the program's other request has set off: parsing, a transaction, or nothing.
        for _ in 0..<due.turns { await Task.yield() }
        kill(due.program, SIGKILL)
    }
}
