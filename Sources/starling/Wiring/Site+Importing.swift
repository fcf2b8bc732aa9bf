import AsyncHTTPClient
import Foundation
import Intake
import ReviewStore
import Reviews
import Settings

extension Site {
    /// Reads the catalogue of every storefront that has one, from its address only if it has changed.
    func importCatalogues(into store: ReviewStore, _ outcome: inout SyncOutcome, console: Console) async throws {
        // A host that refuses connections is asked again by the next sync; this one has others to ask.
        var configuration = HTTPClient.Configuration.singletonConfiguration
        configuration.connectionPool.retryConnectionEstablishment = false
        try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            for storefront in settings.storefronts {
                guard let catalogue = storefront.catalogue else { continue }
                let importer = CatalogueImporter(store: store, storefront: Storefront.Name(storefront.name))
                let reportFile = try reportFile("catalogue-\(storefront.name)")
                do throws(ImportError) {
                    let report =
                        switch catalogue {
                        case .file(let file):
                            try importer.run(file, reportFile: reportFile)
                        case .url(let url):
                            try await importer.run(
                                downloading: url.absoluteString,
                                with: client,
                                in: settings.data,
                                reportFile: reportFile
                            )
                        }
                    report.tell(console, what: "product", of: "catalogue of \(storefront.name)", reportFile: reportFile)
                    outcome.add(report, ofCatalogue: storefront.name)
                } catch {
                    outcome.add(
                        Failure(status: ExitStatus(error), message: "catalogue of \(storefront.name): \(error)"),
                        ofCatalogue: storefront.name
                    )
                }
            }
        }
    }

    /// Where the rejected rows of an import are written down.
    func reportFile(_ name: String) throws -> URL {
        let folder = settings.data.appending(path: "reports", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appending(path: "\(name).txt")
    }
}

extension ImportReport {
    /// Says what was taken over, and where to read about the rest.
    func tell(_ console: Console, what: String, of subject: String, reportFile: URL) {
        guard !isUnchanged else { return console.message("\(subject): not changed") }
        console.message("\(subject): \(acceptedCount.counted(what))")
        if rejectedCount > 0 {
            console.warning(
                "\(subject): \(rejectedCount.counted("row")) rejected, listed with line and reason in "
                    + reportFile.shownPath
            )
        }
    }
}

extension ExitStatus {
    /// What the failure of an import means for who has to act.
    init(_ error: ImportError) {
        switch error {
        case .store(let error): self.init(error)
        case .reportNotWritable: self = .cannotWrite
        case .download: self = .unavailable
        case .mapping: self = .usage
        case .reading, .unsupported, .noHeader, .missingColumn, .nothingAccepted: self = .badInput
        }
    }
}
