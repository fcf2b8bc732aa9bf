import AsyncHTTPClient
import EkomiClient
import Foundation
import Intake
import ReviewStore
import Reviews
import Settings

extension Site {
    /// Copies the pictures of new reviews, and removes the copies of those that are gone.
    ///
    /// A picture that cannot be had stops nothing; the shop's pages show the others.
    func copyPictures(of store: ReviewStore, console: Console) async throws {
        guard let mirror = mirror(of: store) else { return try removeAllPictures() }
        var configuration = HTTPClient.Configuration.singletonConfiguration
        configuration.redirectConfiguration = .disallow
        let endpoints = settings.accounts.flatMap { $0.endpoints.values }
        let report = try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            let download = PictureDownload(client: client, policy: PictureAddressPolicy(allowing: endpoints))
            return try await mirror.run { try await download($0) }
        }
        if report.fetched > 0 { console.message("\(report.fetched.counted("picture")) copied") }
        for notice in report.notices { console.warning(notice) }
        let further = report.failed - report.notices.count
        if further > 0 { console.warning("\(further) more pictures could not be copied") }
    }

    /// Removes the copies of pictures that no review shows any more.
    func removePictures(of store: ReviewStore) async throws {
        _ = try await mirror(of: store)?.run(fetching: nil)
    }

    /// Removes all copies: nobody wants them any more.
    private func removeAllPictures() throws {
        let folder = PictureShelf(in: settings.data).folder
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else { return }
        try FileManager.default.removeItem(at: folder)
    }

    /// The copies for the storefronts that want some.
    private func mirror(of store: ReviewStore) -> PictureMirror? {
        let names = Set(settings.storefronts.filter { $0.widgets.listPictures == "own" }.flatMap(\.accounts))
        let accounts = settings.accounts.filter { names.contains($0.name) }
        guard !accounts.isEmpty else { return nil }
        return PictureMirror(
            of: store,
            on: PictureShelf(in: settings.data),
            accounts: accounts.map { Account.Name($0.name) },
            policy: PublicationPolicy(showsUnpublished: accounts.contains(where: \.showsUnpublished)),
            now: now
        )
    }
}
