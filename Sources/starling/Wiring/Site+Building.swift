import Foundation
import Publishing
import ReviewStore
import Reviews
import Settings
import SiteBuilder

extension Site {
    /// How many bytes of what is live a build compares with their hashes, beside its own work.
    private static let inspectedBytes = 16 << 20

    /// Renders what changed and publishes it; the caller holds the lock.
    ///
    /// What was damaged on the disk is rendered again. An archive that cannot be read is kept aside, and a new one is
    /// made of all that was synced: a server goes on with what it has, and takes the new one up when it is there.
    func build(_ options: BuildOptions, console: Console) async throws -> BuildReport {
        let store = try openStore()
        do {
            return try await build(options, of: store, console: console)
        } catch {
            guard !options.isDryRun, try isArchiveDamaged(error) else { throw error }
        }
        sharedArchive.close()
        let name = try SiteArchive.setAside(at: settings.data, at: now())
        console.warning("site.db is damaged: it is kept as \(name), and a new one is made of all that was synced")
        return try await build(options, of: store, console: console)
    }

    private func build(
        _ options: BuildOptions,
        of store: ReviewStore,
        console: Console
    ) async throws -> BuildReport {
        var options = options
        // Templates are compiled while the disk is waited for.
        let snapshot = try store.snapshot()
        let isWhole = options.isFull || !hasArchive
        async let inspecting = inspectedArchive()
        async let listing: Void = isWhole ? listProducts(of: snapshot) : ()
        var plan = try plan(snapshot: snapshot)
        let (archive, damaged) = try await inspecting
        if try archive.isSuccessor() {
            options.restoresLost = true
            let known = Set(plan.assets.map(\.path))
            plan.assets += try archive.salvage().filter { !known.contains($0.path) }
        }
        if !damaged.isEmpty {
            console.warning("\(damaged.summary) damaged in site.db: all is rendered again to repair it")
            options.isFull = true
            options.damaged = damaged
        }
        try await listing
        let builder = SiteBuilder(store: store, snapshot: snapshot, archive: archive, plan: plan, now: now)
        let line = ProgressLine(console: console, now: now)
        defer { line.end() }
        let report = try builder.build(options) { storefront, done, total in
            let share = Double(done) / Double(max(total, 1))
            line.show("\(storefront)  \(ProgressLine.bar(share))  \(done) of \(total.counted("product"))")
        }
        if !options.isDryRun {
            try conclude(damaged, in: archive, console: console)
            let garbage = try archive.collectGarbage(at: now(), retention: settings.retention)
            console.detail("collected: \(garbage)")
        }
        return report
    }

    /// The archive, and what is damaged in it.
    private func inspectedArchive() async throws -> (archive: SiteArchive, damaged: [SitePath]) {
        let archive = try openArchive()
        return (archive, try damagedPaths(in: archive))
    }

    /// Whether anything was ever built here.
    private var hasArchive: Bool {
        FileManager.default.fileExists(atPath: settings.data.appending(path: "site.db").path(percentEncoded: false))
    }

    /// Lists the products of each storefront, which a build of everything asks for before all else.
    private func listProducts(of snapshot: StoreSnapshot) async throws {
        for storefront in settings.storefronts {
            try snapshot.prepareListing(
                in: accounts(of: storefront).map { Account.Name($0.name) },
                catalogue: storefront.catalogue.map { _ in Storefront.Name(storefront.name) },
                policy: policy(of: storefront)
            )
        }
    }

    /// What servers or a look of our own found to be damaged; throws where it is the whole archive.
    private func damagedPaths(in archive: SiteArchive) throws -> [SitePath] {
        guard let live = try archive.live() else { return [] }
        let notes = DamageNotes(folder: settings.data).read()
        let noted = try archive.damaged(among: notes.paths, in: live.id)
        let damaged = Set(noted + (try archive.inspect(upTo: Self.inspectedBytes)))
        // Where a page was hit, so may have been what rows are found by: nothing is to be built on that.
        if notes.isArchiveDamaged || !damaged.isEmpty, try !SiteArchive.isSound(at: settings.data) {
            throw PublishingError.damagedArchive(file: settings.data.appending(path: "site.db").shownPath)
        }
        return damaged.sorted()
    }

    /// Forgets what servers noted, and says what a full build could not repair.
    private func conclude(_ damaged: [SitePath], in archive: SiteArchive, console: Console) throws {
        try DamageNotes(folder: settings.data).clear()
        guard !damaged.isEmpty, let live = try archive.live() else { return }
        let left = try archive.damaged(among: damaged, in: live.id)
        if !left.isEmpty { console.warning("\(left.summary) still damaged, and answered with an error") }
    }

    /// Whether an error means that the archive cannot be relied on any more.
    private func isArchiveDamaged(_ error: any Error) throws -> Bool {
        let cause = if case SiteBuildError.publishing(let cause) = error { cause } else { error }
        switch cause {
        case PublishingError.damagedArchive: return true
        case PublishingError.inconsistent, PublishingError.damaged:
            return try !SiteArchive.isSound(at: settings.data)
        default: return false
        }
    }
}

extension Collection<SitePath> {
    /// The first of them and how many more there are, as the subject of a sentence.
    fileprivate var summary: String {
        let rest = count - 1
        let others = rest > 0 ? " and \(rest.counted("other path")) are" : " is"
        return (first?.description ?? "nothing") + others
    }
}
