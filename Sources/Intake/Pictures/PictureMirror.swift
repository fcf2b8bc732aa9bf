public import Foundation
public import ReviewStore
public import Reviews

/// Keeps copies of the pictures that came with reviews: fetches what is new, and removes what no review shows.
///
/// What it costs depends on what changed since it was last run. A picture that cannot be had stops nothing: it is asked
/// for again later, each time after a longer while.
public struct PictureMirror: Sendable {
    /// Fetches the bytes at an address.
    public typealias Fetch = @Sendable (_ address: String) async throws -> [UInt8]

    private let store: ReviewStore
    private let shelf: PictureShelf
    private let accounts: [Account.Name]
    private let policy: PublicationPolicy
    private let now: @Sendable () -> Date

    /// How many of a product's newest reviews are looked at: more are on no page.
    public static let window = 1_000
    /// How many pictures are fetched in one run at most; the others come first in the next.
    static let perRun = 1_000
    /// How many are fetched at the same time.
    private static let atOnce = 4

    /// Makes a mirror of the pictures of some accounts' reviews.
    public init(
        of store: ReviewStore,
        on shelf: PictureShelf,
        accounts: [Account.Name],
        policy: PublicationPolicy,
        now: @escaping @Sendable () -> Date
    ) {
        self.store = store
        self.shelf = shelf
        self.accounts = accounts
        self.policy = policy
        self.now = now
    }

    /// Looks at what changed; without a way to fetch, it only removes.
    public func run(fetching fetch: Fetch?) async throws -> PictureReport {
        var progress = PictureProgress(shelf)
        let snapshot = try store.snapshot()
        // A state from the future belongs to another database.
        let since = progress.revision <= snapshot.revision ? progress.revision : .beginning
        let changes = try snapshot.changes(since: since, in: accounts, catalogue: nil)
        let changed = changes.products.map(Optional.some) + (changes.hasShopReviews ? [nil] : [])
        guard let fetch else {
            for product in changed { _ = try missing(of: product, in: snapshot) }
            return PictureReport()
        }
        let due = progress.waiting.filter { $0.due <= now() }
        let late = due.map { $0.product.isEmpty ? nil : Product.ID($0.product) }.filter { !changed.contains($0) }
        progress.waiting.removeAll { waiting in due.contains { $0.product == waiting.product } }
        var report = PictureReport()
        var touched: [Product.ID?] = []
        for product in changed + late {
            let missing = try missing(of: product, in: snapshot)
            let before = (fetched: report.fetched, failed: report.failed)
            let room = max(0, Self.perRun - report.fetched - report.failed)
            try await take(missing.prefix(room), of: product, with: fetch, noting: &report)
            if report.fetched > before.fetched, late.contains(product) { touched.append(product) }
            guard report.failed > before.failed || missing.count > room else { continue }
            let tries = due.first { $0.product == product?.rawValue ?? "" }?.tries ?? 0
            progress.wait(for: product, tries: missing.count > room ? tries : tries + 1, now: now())
        }
        try store.touch(touched, in: accounts)
        progress.revision = snapshot.revision
        try progress.write(to: shelf)
        return report
    }

    /// The addresses that there is no copy of; copies of others are removed.
    private func missing(of product: Product.ID?, in snapshot: StoreSnapshot) throws -> [String] {
        var addresses: [String] = []
        var seen: Set<String> = []
        for review in try snapshot.reviews(of: product, in: accounts, policy: policy, limit: Self.window) {
            addresses += review.pictures.filter { seen.insert($0).inserted }
        }
        try shelf.remove(except: seen, for: product)
        guard !addresses.isEmpty else { return [] }
        let copies = try shelf.pictures(of: product)
        return addresses.filter { copies[$0] == nil }
    }

    private func take(
        _ addresses: ArraySlice<String>,
        of product: Product.ID?,
        with fetch: @escaping Fetch,
        noting report: inout PictureReport
    ) async throws {
        let results = try await addresses.map(atOnce: Self.atOnce) { address in
            do {
                return (address, Result<[UInt8], PictureDownload.Fault>.success(try await fetch(address)))
            } catch let fault as PictureDownload.Fault {
                return (address, .failure(fault))
            }
        }
        for (address, result) in results {
            switch result {
            case .success(let bytes) where try shelf.keep(bytes, from: address, for: product): report.fetched += 1
            case .success: report.note(address, "is neither JPEG, PNG, GIF nor WebP")
            case .failure(let fault): report.note(address, fault.reason)
            }
        }
    }
}

extension PictureProgress {
    /// Asks for a product again later: after an hour, then after four, nine, sixteen and so on.
    fileprivate mutating func wait(for product: Product.ID?, tries: Int, now: Date) {
        guard tries <= Self.mostTries else { return }
        let pause = Double(tries * tries) * 3600
        waiting.append(Waiting(product: product?.rawValue ?? "", tries: tries, due: now.addingTimeInterval(pause)))
    }
}
