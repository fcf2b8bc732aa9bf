import Foundation
import Publishing

/// What is different at which addresses since another release was live.
struct ChangedAddresses {
    /// The paths that are new, changed or gone, and the live queries of folders whose reviews changed.
    let paths: [SitePath]

    /// Takes paths that are known.
    init(paths: [SitePath]) { self.paths = paths }

    /// Compares what is live with a release, or with nothing.
    init(since previous: ReleaseID?, in archive: SiteArchive) throws {
        guard let live = try archive.live(), live.id != previous else {
            paths = []
            return
        }
        let previous = previous ?? ReleaseID(rawValue: 0)
        let folders = try archive.foldersOfChangedReviews(between: previous, and: live.id)
        let queries = folders.flatMap { folder in
            ["reviews.html", "reviews.json"].map { folder.appending("live", $0) }
        }
        paths = (try archive.changedPaths(between: previous, and: live.id) + queries).sorted()
    }

    /// The addresses as the world knows them.
    func addresses(publicURL: String) -> [String] { paths.map { publicURL + $0.urlPath } }

    /// The narrowest surrogate keys that cover all of it; a storefront's own where that spares many.
    var surrogateKeys: [String] {
        let most = 1_000
        let narrow = Set(paths.compactMap { $0.surrogateKeys.last })
        guard narrow.count > most else { return narrow.sorted() }
        return Set(paths.compactMap { $0.surrogateKeys.first }).sorted()
    }
}
