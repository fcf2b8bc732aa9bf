import EkomiClient
import Foundation
import ReviewStore
import Reviews

/// The sync of one account.
struct AccountSync: Sendable {
    let source: AccountSource
    let store: ReviewStore
    let options: SyncOptions
    let now: @Sendable () -> Date
    let progress: ProgressReporter

    func run(full: Bool) async throws -> SyncReport {
        try store.register(source.account, interfaceID: source.interfaceID)
        let run = try store.openRun(of: source.account, from: source.origin, scope: try scope(full: full))
        do {
            return try await fetch(run)
        } catch {
            let failure = SyncFailure(error)
            try store.fail(run, because: failure.description)
            throw failure
        }
    }

    /// Everything is fetched when that is asked for, when it never was, and from Core once a week.
    private func scope(full: Bool) throws -> SyncRun.Scope {
        let last = try store.lastCompletedRun(of: source.account, from: source.origin, scope: .full)
        guard !full, let last else { return .full }
        let isStale = source.origin == .core && now().timeIntervalSince(last) >= options.coreFullPeriod
        return isStale ? .full : .incremental
    }

    private func fetch(_ run: SyncRun) async throws -> SyncReport {
        var report = SyncReport()
        report.isResumed = run.isResumed
        progress.report { $0.activity = .facts }
        var facts = AccountFacts()
        facts.shop = try await source.shop()
        let forms = try await source.forms()
        facts.forms = forms.forms
        facts.questions = forms.questions

        progress.report { $0.activity = .reviews }
        let listings = ListingFetch(
            source: source,
            store: store,
            options: options,
            progress: progress,
            run: run,
            names: AnswerNames(forms.questions)
        )
        try listings.plan(now: now())
        report.note(try await listings.fetchAll(now: now()))
        let sweptTo = try SyncPlan.sweptTo(after: listings.all(), options: options)
        facts.sweptTo = (sweptTo ?? (run.scope == .full ? options.historyStart.previous : nil))?.description

        progress.report { $0.activity = .replies }
        let changed = try store.changedSubjects(in: run, limit: options.summariesPerRun)
        let statistics = StatisticsFetch(source: source, store: store, options: options, now: now, run: run)
        report.note(try await statistics.fetchAll(forms, changed: changed, counting: &report.statistics))
        let replies = RepliesFetch(source: source, store: store, options: options, now: now, run: run)
        facts.repliedTo = try await replies.fetchAll(forms.forms, changed: changed, noting: &report)

        progress.report { $0.activity = .summaries }
        let summaries = SummaryFetch(
            source: source,
            store: store,
            options: options,
            now: now,
            progress: progress,
            run: run
        )
        report.summaries = try await summaries.fetchAll(shopForms: forms.forms, changed: changed)

        progress.report { $0.activity = .recording }
        facts.widgetCodes = try await widgetCodes(noting: &report)

        try Task.checkCancellation()
        report.reviews = try store.complete(run, with: facts)
        if run.scope == .full, !report.reviews.isReconciled {
            report.note([
                "some records could not be understood, so reviews that eKomi no longer lists were not looked for"
            ])
        }
        return report
    }

    /// Widgets are an API of their own that not every account may use; reviews do not wait for it.
    private func widgetCodes(noting report: inout SyncReport) async throws -> [WidgetCode]? {
        do {
            return try await source.widgetCodes()
        } catch let error as EkomiError {
            report.note(["widget codes stay as they were: \(error)"])
            return nil
        }
    }
}
