import Foundation
import HTTPTypes
import Hummingbird
import Publishing

/// Serves feeds to whom they are for, and writes down who fetched them.
struct FeedService: Sendable {
    let tuning: ServerTuning
    let recorder: FeedFetchRecorder
    let now: @Sendable () -> Date

    /// Who may fetch feeds.
    var access: FeedAccess { tuning.current.feedAccess }

    /// Answers a request for a path below `/feeds/`; `body` answers for what the archive has at the path it is given.
    func respond(
        to request: Request,
        for path: SitePath,
        _ body: (SitePath) async -> Response
    ) async -> Response {
        let access = access
        let response: Response
        let inner: SitePath
        switch access.admit(path, authorization: request.headers[.authorization]) {
        case .granted(let path):
            inner = path
            response = guarded(await body(path), access)
        case .unauthorized:
            inner = access.hasSecretPath ? SitePath("feeds") : path
            response = guarded(.unauthorized, access)
        case .notFound:
            // Whoever does not know the address learns nothing from the answer, nor the record from the attempt.
            inner = SitePath("feeds")
            response = guarded(.notFound("/feeds/"), access)
        }
        recorder.record(
            FeedFetch(
                at: now(),
                path: inner.urlPath,
                status: response.status.code,
                bytes: request.method == .head ? 0 : response.body.contentLength ?? 0,
                client: request.headers[.userAgent]
            )
        )
        return response
    }

    /// Keeps what is not for everybody out of shared caches and other sites' scripts.
    private func guarded(_ response: Response, _ access: FeedAccess) -> Response {
        guard !access.isOpen else { return response }
        var response = response
        if response.headers[.cacheControl] != ResponsePolicy.failed {
            response.headers[.cacheControl] = "private, max-age=300"
        }
        response.headers[.accessControlAllowOrigin] = nil
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        return response
    }
}
