public import Publishing
public import ReviewStore
import Reviews

public import struct Foundation.Date

/// Turns what changed in the store into renderings, and those into a release.
public struct SiteBuilder: Sendable {
    /// How far a build has got: storefront, products rendered, products in all.
    public typealias Progress = @Sendable (_ storefront: String, _ done: Int, _ total: Int) -> Void

    /// How many paths a build names that publishes nothing.
    private static let mostPlannedChanges = 10_000

    let store: ReviewStore
    /// What was in the store when the plan was made; nil to look anew.
    let snapshot: StoreSnapshot?
    let archive: SiteArchive
    let plan: SitePlan
    let now: @Sendable () -> Date

    /// Makes a builder, of the store as it is when it builds or as it was seen before.
    public init(
        store: ReviewStore,
        snapshot: StoreSnapshot? = nil,
        archive: SiteArchive,
        plan: SitePlan,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.store = store
        self.snapshot = snapshot
        self.archive = archive
        self.plan = plan
        self.now = now
    }

    /// Renders what changed since the live release, and publishes it in one step.
    ///
    /// A storefront whose accounts or catalogue are not complete is carried over as it is. Nothing is published where
    /// anything fails.
    public func build(
        _ options: BuildOptions = BuildOptions(),
        progress: Progress = { _, _, _ in }
    ) throws(SiteBuildError) -> BuildReport {
        let started = now()
        let snapshot = try SiteBuildError.reading { try self.snapshot ?? store.snapshot() }
        let draft = try SiteBuildError.publishing { try archive.begin(options.isFull ? .everything : .changes) }
        var report = BuildReport()
        var facts = ReleaseFacts()
        do throws(SiteBuildError) {
            let basis = ReleaseFacts(json: draft.basis?.facts ?? "{}")
            for storefront in plan.storefronts {
                var build = StorefrontBuild(
                    plan: storefront,
                    snapshot: snapshot,
                    draft: draft,
                    basis: basis,
                    now: started
                )
                try build.run(options, progress: progress)
                facts.storefronts[storefront.name.rawValue] = build.facts
                facts.reasons.append("\(storefront.name): \(build.report.carriedOverBecause ?? build.report.reason)")
                report.storefronts.append(build.report)
                if !options.allowsShrinking { try build.checkShrinkage(limit: plan.shrinkLimit) }
            }
            try removeStorefronts(of: basis, from: draft)
            try SiteBuildError.publishing { for asset in plan.assets { try draft.put(asset) } }
            // Before anything of a storefront is complete there is nothing to go live: style sheets are no site.
            guard !facts.storefronts.isEmpty || draft.basis != nil else {
                draft.discard()
                return report
            }
            try publish(draft, facts: &facts, basis: basis, started: started, isDryRun: options.isDryRun, into: &report)
        } catch {
            draft.discard()
            throw error
        }
        return report
    }

    /// Removes storefronts that are no longer configured.
    private func removeStorefronts(of basis: ReleaseFacts, from draft: ReleaseDraft) throws(SiteBuildError) {
        let names = Set(plan.storefronts.map(\.name.rawValue))
        for name in basis.storefronts.keys where !names.contains(name) {
            try SiteBuildError.publishing {
                try draft.removeAll(in: SitePath(name))
                try draft.removeAll(in: SitePath("feeds", name))
                try draft.removeAll(in: SitePath("gallery", name))
            }
        }
    }

    private func publish(
        _ draft: ReleaseDraft,
        facts: inout ReleaseFacts,
        basis: ReleaseFacts,
        started: Date,
        isDryRun: Bool,
        into report: inout BuildReport
    ) throws(SiteBuildError) {
        try SiteBuildError.publishing {
            report.changes = try draft.changes()
            guard !isDryRun else {
                report.plannedChanges = try draft.changedPaths(limit: Self.mostPlannedChanges)
                return draft.discard()
            }
            let finished = now()
            facts.milliseconds = Int(finished.timeIntervalSince(started) * 1000)
            // What it took to see that every byte stays need not be done again, and is not why the release was made.
            var unchanged = basis
            unchanged.storefronts = facts.storefronts
            let publication = try draft.publish(
                at: finished,
                facts: facts.json(),
                unchangedFacts: unchanged.json()
            )
            report.release = publication.release
            report.isNew = publication.isNew
        }
    }
}

extension SiteBuildError {
    /// Turns what the store throws into an error of this module.
    static func reading<Value>(_ body: () throws -> Value) throws(SiteBuildError) -> Value {
        do {
            return try body()
        } catch let error as SiteBuildError {
            throw error
        } catch {
            throw .store(error)
        }
    }

    /// Turns what the archive throws into an error of this module.
    static func publishing<Value>(_ body: () throws -> Value) throws(SiteBuildError) -> Value {
        do {
            return try body()
        } catch let error as SiteBuildError {
            throw error
        } catch {
            throw .publishing(error)
        }
    }
}
