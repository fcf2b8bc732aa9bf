import EkomiClient
import Foundation
import ReviewStore
import Reviews
import Specification
import Synchronization

@testable import Intake

/// A store, a clock and a shop to be synced.
struct SyncFixture: Sendable {
    final class Clock: Sendable {
        private let instant: Mutex<Date>
        init(_ date: Date) { instant = Mutex(date) }
        var now: Date { instant.withLock { $0 } }
        func advance(days: Double) { instant.withLock { $0 += days * 86_400 } }
    }

    /// 22 November 2026, noon.
    static let noon = Date(timeIntervalSince1970: 1_795_348_800)

    let file: URL
    let store: ReviewStore
    let clock: Clock
    let shop = ScriptedShop()
    var options = SyncOptions()

    static func with(_ body: (inout SyncFixture) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let clock = Clock(noon)
            let file = folder.appending(path: "review.db")
            let store = try ReviewStore(at: file, now: { clock.now })
            var fixture = SyncFixture(file: file, store: store, clock: clock)
            try await body(&fixture)
        }
    }

    /// A day so long before the clock's noon.
    func ago(days: Double) -> Date { clock.now - days * 86_400 }

    /// Adds reviews to the shop, some hours apart, the newest so many days ago.
    func add(
        _ count: Int,
        named prefix: String,
        product: Product.ID? = "shoe",
        daysAgo: Double,
        apart hours: Double = 5
    ) {
        shop.change { state in
            for index in 0..<count {
                let date = ago(days: daysAgo + Double(index) * hours / 24)
                state.entries.append(
                    ScriptedShop.Entry(
                        hash: "\(prefix)\(index)",
                        product: product,
                        text: "\(prefix)\(index)",
                        date: date
                    )
                )
            }
        }
    }

    /// Syncs the shop with no other account.
    @discardableResult
    func sync(full: Bool = false, from origin: ReviewOrigin = .smartForms) async throws -> SyncReport {
        let clock = clock
        let results = await Sync(into: store, options: options, now: { clock.now })
            .run([shop.source(origin)], full: full)
        guard let result = results.first, results.count == 1 else { throw ScriptedShop.Fault() }
        return try result.outcome.get()
    }

    /// What a build would see, in order of the texts.
    func texts(of product: Product.ID? = "shoe") throws -> [String] {
        try store.snapshot().reviews(of: product, in: [shop.name]).map(\.text).sorted()
    }
}
