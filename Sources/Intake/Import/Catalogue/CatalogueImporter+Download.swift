public import AsyncHTTPClient
public import Foundation
import ReviewStore

extension CatalogueImporter {
    /// Imports the catalogue at an address, if it has changed since it was imported last.
    ///
    /// - Parameters:
    ///   - address: an address of http or https; a name and password in it are sent as basic authentication.
    ///   - client: fetches it, and follows redirections as it is configured to.
    ///   - limits: bounds on the download.
    ///   - folder: where it is kept until it is imported.
    ///   - reportFile: where every rejected row is written down, one a line; nil for nowhere.
    /// - Returns: what was taken over and what was not, or that nothing has changed.
    /// - Throws: `ImportError` if nothing was imported; the catalogue before stays in use.
    public func run(
        downloading address: String,
        with client: HTTPClient,
        limits: DownloadLimits = DownloadLimits(),
        in folder: URL,
        reportFile: URL? = nil
    ) async throws(ImportError) -> ImportReport {
        guard let address = CatalogueAddress(address) else {
            throw .unsupported(file: "catalogue", what: "is neither a file nor an address of http or https")
        }
        let catalogue = try ImportError.store { () throws(ReviewStoreError) in
            try store.openCatalogue(of: storefront, location: address.url)
        }
        let known = try ImportError.store { () throws(ReviewStoreError) in
            try store.catalogueStatus(of: storefront).flatMap(ServedVersion.init)
        }
        let file = folder.appending(path: "catalogue-\(UUID().uuidString).download")
        defer { try? FileManager.default.removeItem(at: file) }
        let outcome: CatalogueDownload.Outcome
        do {
            outcome = try await CatalogueDownload(client: client, address: address, known: known, limits: limits)
                .run(into: file)
        } catch {
            let failure = ImportError.download(url: address.shown, reason: error.reason)
            try ImportError.store { () throws(ReviewStoreError) in
                try store.fail(catalogue, because: failure.description)
            }
            throw failure
        }
        switch outcome {
        case .unchanged:
            try ImportError.store { () throws(ReviewStoreError) in try store.markUnchanged(catalogue) }
            return ImportReport(unchanged: address.shown)
        case .fetched(let served):
            return try run(file, into: catalogue, named: address.shown, served: served, reportFile: reportFile)
        }
    }
}

extension ServedVersion {
    /// The version that was imported to its end; nil if none was, or the server named none.
    init?(_ status: CatalogueStatus) {
        guard status.completed != nil, status.entityTag != nil || status.lastModified != nil else { return nil }
        self.init(entityTag: status.entityTag, lastModified: status.lastModified)
    }
}
