public import Foundation
import ReviewFeeds
public import ReviewStore
public import Reviews

/// Takes a merchant's product feed over as the catalogue of a storefront.
///
/// A catalogue is told whole each time: products it no longer names are gone. Rows that cannot be understood are reported
/// and left out, the rest is kept; if the file itself breaks off, the catalogue before stays.
public struct CatalogueImporter: Sendable {
    private static let batchSize = 500

    let store: ReviewStore
    let storefront: Storefront.Name
    private let format: ImportFormat?
    private let mapping: ColumnMapping

    /// Makes an importer.
    ///
    /// - Parameters:
    ///   - store: where the products go.
    ///   - storefront: whose they are.
    ///   - format: what kind of file it is; nil to find out.
    ///   - mapping: what the file calls its columns.
    public init(
        store: ReviewStore,
        storefront: Storefront.Name,
        format: ImportFormat? = nil,
        mapping: ColumnMapping = .none
    ) {
        self.store = store
        self.storefront = storefront
        self.format = format
        self.mapping = mapping
    }

    /// Imports a file; its products become visible together at the end.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - reportFile: where every rejected row is written down, one a line; nil for nowhere.
    /// - Returns: what was taken over and what was not.
    /// - Throws: `ImportError` if nothing was imported.
    public func run(_ file: URL, reportFile: URL? = nil) throws(ImportError) -> ImportReport {
        let name = file.path(percentEncoded: false)
        let catalogue = try ImportError.store { () throws(ReviewStoreError) in
            try store.openCatalogue(of: storefront, location: name)
        }
        return try run(file, into: catalogue, named: name, served: nil, reportFile: reportFile)
    }

    /// Imports a file into a catalogue that was begun.
    func run(
        _ file: URL,
        into catalogue: CatalogueImport,
        named name: String,
        served: ServedVersion?,
        reportFile: URL?
    ) throws(ImportError) -> ImportReport {
        do throws(ImportError) {
            var ledger = try ImportLedger(of: name, writingTo: reportFile)
            var reader = try CatalogueFileReader(file, format: format, mapping: mapping)
            try stageAll(of: &reader, in: catalogue, &ledger)
            let report = try ledger.finish()
            try ImportError.store { () throws(ReviewStoreError) in
                try store.complete(catalogue, entityTag: served?.entityTag, lastModified: served?.lastModified)
            }
            return report
        } catch {
            try ImportError.store { () throws(ReviewStoreError) in try store.fail(catalogue, because: "\(error)") }
            throw error
        }
    }

    private func stageAll(
        of reader: inout CatalogueFileReader,
        in catalogue: CatalogueImport,
        _ ledger: inout ImportLedger
    ) throws(ImportError) {
        var batch: [Product] = []
        while let next = try reader.next() {
            switch next.product {
            case .failure(let rejection): try ledger.reject(line: next.line, rejection)
            case .success(let imported):
                try ledger.accept(line: next.line, record: imported.product.id.rawValue, imported.corrections)
                batch.append(imported.product)
            }
            guard batch.count >= Self.batchSize else { continue }
            try stage(batch, in: catalogue)
            batch.removeAll(keepingCapacity: true)
        }
        try stage(batch, in: catalogue)
    }

    private func stage(_ batch: [Product], in catalogue: CatalogueImport) throws(ImportError) {
        guard !batch.isEmpty else { return }
        try ImportError.store { () throws(ReviewStoreError) in try store.stage(batch, in: catalogue) }
    }
}
