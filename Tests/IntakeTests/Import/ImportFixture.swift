import Foundation
import Intake
import ReviewStore
import Reviews
import Specification

/// A store in a folder of its own, with a registered account, and files to import into it.
struct ImportFixture {
    static let account: Account.Name = "shop"
    static let storefront: Storefront.Name = "de"

    let folder: URL
    let store: ReviewStore

    init(_ folder: URL) throws {
        self.folder = folder
        let now = Date(timeIntervalSince1970: 1_775_000_000)
        store = try ReviewStore(at: folder.appending(path: "review.db"), now: { now }, secret: { Array(0..<32) })
        try store.register(Self.account, interfaceID: nil)
    }

    /// Writes a file to be imported.
    func file(_ name: String, _ content: String) throws -> URL { try file(name, Array(content.utf8)) }

    /// Writes a file to be imported.
    func file(_ name: String, _ content: [UInt8]) throws -> URL {
        let file = folder.appending(path: name)
        try Data(content).write(to: file)
        return file
    }

    /// Imports reviews into the account.
    func importReviews(
        _ file: URL,
        scope: SyncRun.Scope = .incremental,
        mapping: [String] = [],
        reportFile: URL? = nil
    ) throws -> ImportReport {
        try ReviewImporter(store: store, account: Self.account, scope: scope, mapping: ColumnMapping(mapping))
            .run(file, reportFile: reportFile)
    }

    /// Imports a catalogue for the storefront.
    func importCatalogue(_ file: URL, mapping: [String] = []) throws -> ImportReport {
        try CatalogueImporter(store: store, storefront: Self.storefront, mapping: ColumnMapping(mapping)).run(file)
    }

    /// Every review that can be seen.
    func reviews() throws -> [Review] {
        var reviews: [Review] = []
        let snapshot = try store.snapshot()
        try snapshot.forEachReview(of: .product, in: [Self.account]) { reviews.append($0) }
        try snapshot.forEachReview(of: .shop, in: [Self.account]) { reviews.append($0) }
        return reviews
    }

    /// Every product of the catalogue.
    func products() throws -> [Product] {
        var products: [Product] = []
        try store.snapshot().forEachProduct(in: Self.storefront) { products.append($0) }
        return products
    }
}

/// Runs a body with a store of its own.
func withImportFixture<Result>(_ body: (ImportFixture) async throws -> Result) async throws -> Result {
    try await withTemporaryFolder { folder in try await body(try ImportFixture(folder)) }
}
