public import Foundation
import ReviewFeeds
public import ReviewStore
public import Reviews

/// Takes reviews of a file over into an account: a Google review feed, a table, or newline-delimited JSON.
///
/// Rows that cannot be understood are reported and left out, the rest is kept; if the file itself breaks off, nothing is.
public struct ReviewImporter: Sendable {
    /// How many reviews are handed to the store at once.
    private static let batchSize = 500
    /// How many bytes of text they may have together.
    private static let batchBytes = 4 << 20

    private let store: ReviewStore
    private let account: Account.Name
    private let scope: SyncRun.Scope
    private let format: ImportFormat?
    private let mapping: ColumnMapping

    /// Makes an importer for a registered account.
    ///
    /// - Parameters:
    ///   - store: where the reviews go.
    ///   - account: whose they are.
    ///   - scope: whether the file adds to what was imported before, or is all there is.
    ///   - format: what kind of file it is; nil to find out.
    ///   - mapping: what the file calls its columns.
    public init(
        store: ReviewStore,
        account: Account.Name,
        scope: SyncRun.Scope = .incremental,
        format: ImportFormat? = nil,
        mapping: ColumnMapping = .none
    ) {
        self.store = store
        self.account = account
        self.scope = scope
        self.format = format
        self.mapping = mapping
    }

    /// Imports a file; its reviews become visible together at the end.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - reportFile: where every rejected row is written down, one a line; nil for nowhere.
    /// - Returns: what was taken over and what was not.
    /// - Throws: `ImportError` if nothing was imported.
    public func run(_ file: URL, reportFile: URL? = nil) throws(ImportError) -> ImportReport {
        var reader = try ReviewFileReader(file, format: format, mapping: mapping)
        var ledger = try ImportLedger(of: file.path(percentEncoded: false), writingTo: reportFile)
        let run = try ImportError.store { () throws(ReviewStoreError) in
            try store.openRun(of: account, from: .file, scope: scope)
        }
        do throws(ImportError) {
            try stageAll(of: &reader, in: run, &ledger)
            let staged = try ImportError.store { () throws(ReviewStoreError) in try store.stagedCount(of: run) }
            let report = try ledger.finish(differentRecords: staged)
            try ImportError.store { () throws(ReviewStoreError) in _ = try store.complete(run) }
            return report
        } catch {
            try ImportError.store { () throws(ReviewStoreError) in try store.fail(run, because: "\(error)") }
            throw error
        }
    }

    private func stageAll(
        of reader: inout ReviewFileReader,
        in run: SyncRun,
        _ ledger: inout ImportLedger
    ) throws(ImportError) {
        var batch: [IncomingReview] = []
        var bytes = 0
        while let entry = try reader.next() {
            switch entry {
            case .deletion: ledger.noteDeletion()
            case .rejected(let line, let rejection): try ledger.reject(line: line, rejection)
            case .review(let fields):
                guard let review = try interpreted(fields, &ledger) else { continue }
                batch.append(IncomingReview(review))
                bytes += review.text.utf8.count + review.title.utf8.count
            }
            guard batch.count >= Self.batchSize || bytes >= Self.batchBytes else { continue }
            try stage(batch, in: run)
            batch.removeAll(keepingCapacity: true)
            bytes = 0
        }
        try stage(batch, in: run)
    }

    private func interpreted(_ fields: ReviewFields, _ ledger: inout ImportLedger) throws(ImportError) -> Review? {
        let imported: ImportedReview
        do {
            imported = try fields.interpreted(for: account)
        } catch {
            try ledger.reject(line: fields.line, error)
            return nil
        }
        var review = imported.review
        try ledger.accept(line: fields.line, record: review.id.rawValue, imported.corrections)
        review.id = store.id(of: .file(review: review.id.rawValue, product: review.product), in: account)
        return review
    }

    private func stage(_ batch: [IncomingReview], in run: SyncRun) throws(ImportError) {
        guard !batch.isEmpty else { return }
        try ImportError.store { () throws(ReviewStoreError) in _ = try store.stage(batch, in: run) }
    }
}
