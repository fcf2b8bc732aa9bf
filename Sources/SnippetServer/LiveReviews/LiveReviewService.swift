import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import Publishing

/// Answers live queries from the rows that were published with the release.
struct LiveReviewService: Sendable {
    let tuning: ServerTuning
    let damage: DamageLedger
    let logger: Logger

    /// Answers a request; its cost is bounded, and how often a client may ask too.
    func respond(
        to request: Request,
        for live: LiveReviewTarget,
        from remote: SocketAddress?,
        of site: LiveSite?
    ) async
        -> Response
    {
        let target = request.head.path ?? "/"
        guard let site else { return .noRelease(target) }
        let tuning = tuning.current
        let header = tuning.clientHeader.flatMap { request.headers[$0] }
        let client = RateLimiter.Client(header: header, address: remote)
        if let wait = tuning.limiter.wait(of: client) {
            return refusal(.tooManyRequests, live.format, "Slow down.", wait)
        }
        let query: ReviewQuery
        do throws(ReviewQueryFault) {
            query = try ReviewQuery(target: target)
        } catch {
            return refusal(.badRequest, live.format, error.message)
        }
        do {
            let page = try await NIOThreadPool.singleton.runIfActive {
                try site.archive.reviews(query, of: live.folder, in: site.release.id)
            }
            guard let page else { return refusal(.notFound, live.format, "There are no reviews at this address.") }
            return try response(with: page, to: query, live, request)
        } catch {
            damage.note(error, at: live.folder.appending(SiteArchive.reviewsName))
            logger.error("Cannot answer a live query: \(error)", metadata: ["path": "\(live.folder)"])
            return .unavailable(target)
        }
    }

    private func response(
        with page: ReviewPage,
        to query: ReviewQuery,
        _ live: LiveReviewTarget,
        _ request: Request
    ) throws -> Response {
        let body = try live.format == .json ? page.json(query) : page.html
        var fields = ResponsePolicy.common
        fields[.cacheControl] = ResponsePolicy.cacheControl(.fragment)
        fields[.eTag] = "\"\(ContentHash(of: body).hexadecimal.prefix(32))\""
        fields[.surrogateKey] = live.folder.appending("live").surrogateKeys.joined(separator: " ")
        fields[.link] = links(page, query, live)
        fields[.totalCount] = String(page.total)
        fields[.accessControlExposeHeaders] = "Link, X-Total-Count"
        if let condition = request.headers[.ifNoneMatch], let tag = fields[.eTag],
            EntityTagCondition(condition).matchesWeakly(tag)
        {
            return Response(status: .notModified, headers: fields)
        }
        fields[.contentType] = live.format == .json ? MediaType.json.rawValue : MediaType.html.rawValue
        if live.format == .html { fields[.contentSecurityPolicy] = ResponsePolicy.contentSecurity(.fragment, .html) }
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// The pages around this one, by their relations (RFC 8288).
    ///
    /// They are relative, for a proxy may serve all of it below a path.
    private func links(_ page: ReviewPage, _ query: ReviewQuery, _ live: LiveReviewTarget) -> String? {
        let last = (page.total + query.pageSize - 1) / query.pageSize
        let pages = [("prev", query.page - 1), ("next", query.page + 1)].filter { (1...max(1, last)).contains($0.1) }
        guard !pages.isEmpty else { return nil }
        return pages.map { "<reviews.\(live.format.rawValue)?\(query.text(page: $0.1))>; rel=\"\($0.0)\"" }
            .joined(separator: ", ")
    }

    /// Why there is no answer: in JSON for programs, and without a word where it would be pasted into a shop.
    private func refusal(
        _ status: HTTPResponse.Status,
        _ format: LiveReviewTarget.Format,
        _ message: String,
        _ wait: Duration? = nil
    ) -> Response {
        var fields = ResponsePolicy.common
        fields[.cacheControl] = status == .notFound ? ResponsePolicy.missing : ResponsePolicy.failed
        if let wait { fields[.retryAfter] = String(max(1, Int((wait / .seconds(1)).rounded(.up)))) }
        guard format == .json, let body = try? JSONEncoder().encode(["error": message]) else {
            return Response(status: status, headers: fields)
        }
        fields[.contentType] = MediaType.json.rawValue
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
