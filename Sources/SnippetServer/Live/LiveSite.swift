import NIOPosix
import Publishing

/// One release, ready to be served: a request holds on to one of these and sees nothing else.
final class LiveSite: Sendable {
    let archive: SiteArchive
    let release: Release
    let cache: ResponseCache

    init(archive: SiteArchive, release: Release, cache: ResponseCache) {
        self.archive = archive
        self.release = release
        self.cache = cache
    }

    /// The largest file that is compared with its hash before it is served: as much as is read in a moment.
    private static let largestCompared = 64 << 20

    /// Reads and prepares what is at a path, away from the threads that answer requests; nil if nothing is.
    func prepare(_ path: SitePath) async throws -> PreparedResponse? {
        try await NIOThreadPool.singleton.runIfActive { [archive, release, cache] in
            guard
                let artifact = try archive.artifact(
                    at: path,
                    in: release.id,
                    comparingFilesUpTo: Self.largestCompared
                )
            else { return nil }
            let response = PreparedResponse(artifact)
            cache.insert(response, at: path.urlPath)
            return response
        }
    }
}
