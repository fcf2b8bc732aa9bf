import Foundation
import ReviewStore
import Reviews

/// Fetches eKomi's own summaries: of the shop always, of products that changed, and of others when they are due.
struct SummaryFetch: Sendable {
    let source: AccountSource
    let store: ReviewStore
    let options: SyncOptions
    let now: @Sendable () -> Date
    let progress: ProgressReporter
    let run: SyncRun

    /// How many summaries are recorded at once.
    private static let batch = 20

    /// Fetches the summaries that this run has not asked for yet; returns how many there were.
    func fetchAll(shopForms forms: [Form], changed: [SummarySubject]) async throws -> Int {
        let shop =
            source.origin == .core
            ? [SummarySubject(form: nil, product: nil)]
            : forms.filter { $0.subject == .shop }.map { SummarySubject(form: $0.id, product: nil) }
        var count = try await fetch(shop, areChanged: false)
        count += try await fetch(changed, areChanged: true)
        let due = try store.dueSubjects(in: run, limit: options.summariesPerRun - changed.count)
        count += try await fetch(due, areChanged: false)
        return count
    }

    private func fetch(_ subjects: [SummarySubject], areChanged: Bool) async throws -> Int {
        var waiting = subjects[...]
        while !waiting.isEmpty {
            let batch = waiting.prefix(Self.batch)
            waiting = waiting.dropFirst(Self.batch)
            try store.stage(try await records(of: batch, areChanged: areChanged), in: run)
            progress.report { $0.summaries += batch.count }
        }
        return subjects.count
    }

    private func records(of batch: ArraySlice<SummarySubject>, areChanged: Bool) async throws -> [SummaryRecord] {
        try await withThrowingTaskGroup(of: SummaryRecord.self) { group in
            var waiting = batch
            var records: [SummaryRecord] = []
            let start = { (group: inout ThrowingTaskGroup<SummaryRecord, any Error>) in
                guard let subject = waiting.popFirst() else { return }
                group.addTask { try await record(of: subject, isChanged: areChanged) }
            }
            for _ in 0..<max(1, options.requestsPerAccount) { start(&group) }
            while let record = try await group.next() {
                records.append(record)
                start(&group)
            }
            return records
        }
    }

    private func record(of subject: SummarySubject, isChanged: Bool) async throws -> SummaryRecord {
        let summary = try await source.summary(subject)
        return SummaryRecord(
            subject,
            summary: summary,
            due: SummarySchedule.due(subject, after: now(), isChanged: isChanged)
        )
    }
}
