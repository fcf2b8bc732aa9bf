import EkomiClient
import Foundation
import ReviewStore
import Reviews

/// Fetches how single questions were answered: about the shop always, about products that changed, and about others
/// when they are due.
struct StatisticsFetch: Sendable {
    let source: AccountSource
    let store: ReviewStore
    let options: SyncOptions
    let now: @Sendable () -> Date
    let run: SyncRun

    /// How many are recorded at once.
    private static let batch = 20

    /// Fetches what this run has not asked for yet; returns what was amiss.
    ///
    /// Reviews do not wait for it: what eKomi refuses is asked for another time.
    func fetchAll(
        _ forms: AccountForms,
        changed: [SummarySubject],
        counting count: inout Int
    ) async throws -> [String] {
        guard source.origin == .smartForms else { return [] }
        var waiting = try subjects(forms, changed: changed)[...]
        do {
            while !waiting.isEmpty {
                let batch = waiting.prefix(Self.batch)
                waiting = waiting.dropFirst(Self.batch)
                let changed = Set(changed)
                let records = try await batch.map(atOnce: options.requestsPerAccount) { subject in
                    let about = SummarySubject(form: subject.form, product: subject.product)
                    return StatisticRecord(
                        subject,
                        summary: try await source.statistic(subject),
                        due: SummarySchedule.due(about, after: now(), isChanged: changed.contains(about))
                    )
                }
                try store.stage(records, in: run)
                count += records.count
            }
            return []
        } catch let error as EkomiError {
            return ["ratings of single aspects stay as they were: \(error.explanation)"]
        }
    }

    private func subjects(_ forms: AccountForms, changed: [SummarySubject]) throws -> [StatisticSubject] {
        let rated = forms.questions.filter { FormQuestion.starKinds.contains($0.kind) }
        guard !rated.isEmpty else { return [] }
        let byForm = Dictionary(grouping: rated, by: \.form)
        let ofShop = forms.forms.filter { $0.subject == .shop }.map { SummarySubject(form: $0.id, product: nil) }
        var seen = Set(try store.stagedStatistics(of: run))
        let fresh = (ofShop + changed)
            .flatMap { about in
                (about.form.flatMap { byForm[$0] } ?? [])
                    .map { question in
                        StatisticSubject(form: question.form, question: question.id, product: about.product)
                    }
            }
        let due = try store.dueStatistics(in: run, limit: options.statisticsPerRun)
        return Array((fresh + due).filter { seen.insert($0).inserted }.prefix(options.statisticsPerRun))
    }
}
