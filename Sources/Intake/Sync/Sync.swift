public import ReviewStore

public import struct Foundation.Date

/// Brings the store up to date with eKomi: fetches what is new or changed and records it, account by account.
///
/// An account's reviews become visible all at once, when its last page is in. What stops one account stops no other,
/// and the next sync takes it up where it stopped.
public struct Sync: Sendable {
    let store: ReviewStore
    let options: SyncOptions
    let now: @Sendable () -> Date

    /// Makes a sync that has not begun.
    public init(
        into store: ReviewStore,
        options: SyncOptions = SyncOptions(),
        now: @escaping @Sendable () -> Date
    ) {
        self.store = store
        self.options = options
        self.now = now
    }

    /// Syncs accounts, several at a time.
    ///
    /// - Parameters:
    ///   - sources: the accounts.
    ///   - full: whether everything is fetched, so that what is no longer listed is found to be gone.
    ///   - progress: is told every step; for one account in order, from any thread.
    /// - Returns: how each account ended, in the order of `sources`.
    public func run(
        _ sources: [AccountSource],
        full: Bool = false,
        progress: @escaping @Sendable (SyncProgress) -> Void = { _ in }
    ) async -> [SyncResult] {
        await withTaskGroup(of: (Int, SyncResult).self) { group in
            var waiting = Array(sources.enumerated())[...]
            var results: [Int: SyncResult] = [:]
            let start = { (group: inout TaskGroup<(Int, SyncResult)>) in
                guard let (index, source) = waiting.popFirst() else { return }
                group.addTask { (index, await sync(source, full: full, progress: progress)) }
            }
            for _ in 0..<max(1, options.accountsAtOnce) { start(&group) }
            while let (index, result) = await group.next() {
                results[index] = result
                start(&group)
            }
            return sources.indices.compactMap { results[$0] }
        }
    }

    private func sync(
        _ source: AccountSource,
        full: Bool,
        progress: @escaping @Sendable (SyncProgress) -> Void
    ) async -> SyncResult {
        let account = AccountSync(
            source: source,
            store: store,
            options: options,
            now: now,
            progress: ProgressReporter(source.account, tell: progress)
        )
        do {
            return SyncResult(account: source.account, outcome: .success(try await account.run(full: full)))
        } catch {
            return SyncResult(account: source.account, outcome: .failure(SyncFailure(error)))
        }
    }
}
